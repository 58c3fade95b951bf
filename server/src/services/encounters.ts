import { LimitExceededError } from '@passerelle/core/errors';
import type { Report } from '@passerelle/core/contract/report';
import type { EncounterRow } from '@passerelle/core/contract/rows';
import type { EcosystemContexts } from './ecosystem-context.js';
import type { Scope, ServiceDeps } from './types.js';

/** Suggested encounters: waits for core/src/encounter. */
export async function encounters(
  _deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly recipient?: string },
): Promise<Report<EncounterRow>> {
  await contexts.get(scope);
  throw new LimitExceededError('Suggested encounters are not part of this build yet.');
}
