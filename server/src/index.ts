/** What the command line and the explorer's host may use: everything is wired here, nothing else reaches inside. */
export { createInProcessCompute } from './jobs/in-process.js';
export { createPoolCompute } from './jobs/pool.js';
export type { Compute, ComputeHooks } from './jobs/compute.js';
export { createServices } from './services/create-services.js';
export {
  type CommunityOptions,
  EXPORT_FORMATS,
  EXPORT_LAYOUTS,
  EXPORT_PARTS,
  type ExportFormat,
  type ExportLayout,
  type ExportPart,
  type Scope,
  type ServiceDeps,
  type Services,
} from './services/types.js';
export { withGraphFolder } from './import-graph.js';
export { createEngineCompute } from './jobs/engine-compute.js';
export { inspectNeo4j, openEngine, openStore } from './open-store.js';
export { copyStore } from './services/copy-store.js';
export {
  importFolder,
  type ImportDeps,
  type ImportOptions,
  type ImportOutcome,
  type ImportProgress,
} from './ingest/import-folder.js';
export { faultParts, faultSentence } from './ingest/fault-sentences.js';
export { takeNeedCategories } from './need-category-file.js';
export { writeTemplate } from './ingest/template.js';
export { createApp, type AppOptions } from './api/create-app.js';
export { serve, type ServeOptions, type Serving } from './serve.js';
export { readEdgeList } from './read-edge-list.js';
export { edgeListCentrality, type EdgeListRow } from './services/edge-list-centrality.js';
export { cacheBeside } from './cache-folder.js';
