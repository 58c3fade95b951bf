/** A graph as a list of edges, each once; nodes are named by their rows 0 … order - 1. */
export interface EdgeList {
  readonly order: number;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** Larger = closer. */
  readonly strengths: ArrayLike<number>;
}

/** Kernels that a database runs instead of this process, on the graph it is sent: nothing of the store's own is read, so
 *  that what a viewer may not see never takes part. Undirected. */
export interface GraphEngine {
  /** For people: "GDS 2.13.9". */
  readonly label: string;
  /** Communities in any numbers, one a node; every community is connected. */
  leiden(
    graph: EdgeList,
    options: { readonly seed: number; readonly resolution: number },
  ): Promise<Int32Array>;
  /** Pairs of other nodes whose shortest paths, in hops, pass through each node. */
  betweenness(graph: EdgeList): Promise<Float64Array>;
  /** PageRank, by strength, summing to 1. */
  pageRank(graph: EdgeList): Promise<Float64Array>;
  /** 1 = without this node its component falls apart. */
  articulationPoints(graph: EdgeList): Promise<Uint8Array>;
  /** By place in the list: 1 = without this edge its component falls apart. */
  cutEdges(graph: EdgeList): Promise<Uint8Array>;
  close(): Promise<void>;
}
