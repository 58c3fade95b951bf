import type { Viewer } from '@passerelle/core/domain/viewer';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { Request } from 'express';

/** Who asks: the single place that decides. On loopback there is one user, an animator; `app.locals.viewer` is set by
 *  whoever serves others. */
export function viewerOf(request: Request): Viewer {
  return (request.app.locals['viewer'] as Viewer | undefined) ?? ANIMATOR;
}
