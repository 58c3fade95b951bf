import { z } from 'zod';
import { EXPORT_FORMATS, EXPORT_LAYOUTS, EXPORT_PARTS, type Services } from '../services/types.js';
import { readSettings } from '@passerelle/core/config/settings';
import { parsed, present, scopeQuery, whole } from './scope-query.js';

/** A filter may come several times: `type=person&type=project`. */
function several<T extends z.ZodType>(one: T) {
  return z
    .union([one, z.array(one).max(100)])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.infer<T>[])
    .optional();
}
const text = z.string().min(1).max(200);
const { top: _, ...scope } = scopeQuery;

/** Parameters of a file of the graph: the scope, and the filters of the explorer's address. */
export const exportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  part: z.enum(EXPORT_PARTS).optional(),
  layout: z.enum(EXPORT_LAYOUTS).optional(),
  includeNames: z.enum(['true', 'false']).optional(),
  ...scope,
  type: several(text),
  role: several(text),
  sector: several(text),
  community: several(whole(0, 100_000_000)),
  around: text.optional(),
  depth: whole(0, 10).optional(),
  from: scopeQuery.asOf,
  to: scopeQuery.asOf,
});

/** What was asked, as the service takes it. @throws InvalidInputError naming the parameter that is wrong */
export function exportAsked(
  query: unknown,
): Omit<Parameters<Services['exportGraph']>[0], 'viewer'> {
  const { includeNames, set, type, role, sector, community, ...rest } = parsed(exportQuery, query);
  return present({
    ...present(rest),
    types: type,
    roles: role,
    sectors: sector,
    communities: community,
    includeNames: includeNames === 'true',
    settings: set === undefined ? undefined : readSettings(set.split(',')),
  });
}
