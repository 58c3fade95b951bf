/** Why somebody is in no suggestion (keys: core/src/encounter/unserved.ts). Why somebody is not available is never said. */
export const unserved = {
  'unserved.unavailable': 'Not available now',
  'unserved.network': 'Networks: they are met through their members',
  'unserved.unlinked': 'Not linked to anybody yet',
  'unserved.noCommunity': 'In no community yet',
  'unserved.capacity': 'At the cap: those they fit are suggested as often as may be',
  'unserved.consent': 'Most of those around them are not available now',
  'unserved.new': 'Most of those around them share an organisation or a project with them',
  'unserved.silent': 'Most encounters around them were answered not long ago',
  'unserved.oneName': 'Most of those around them bear the same name',
  'unserved.improbable':
    'Nothing improbable: most of those around them are of the same community, or there is no territory, field or scale to cross',
  'unserved.redundant': 'So many contacts in common that they will meet without help',
  'unserved.demand': 'Their demand is answered by others',
  'unserved.nobodyNear': 'No candidate two or three ties away',
  'unserved.few': 'fewer than five',
} as const;
