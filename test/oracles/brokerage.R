# Gould-Fernandez roles of sna on the graphs it is given: one a line, `order groups arcs`, groups and arcs joined by
# commas, an arc as u-v, numbered from 0. Answers one line a graph: w_I, w_O, b_IO, b_OI, b_O of each node, joined by
# commas, nodes by spaces. sna counts ordered pairs: twice ours on a graph that is its own reverse.
suppressPackageStartupMessages(library(sna))
for (line in readLines(file("stdin"))) {
  parts <- strsplit(line, " ", fixed = TRUE)[[1]]
  order <- as.integer(parts[1])
  groups <- as.integer(strsplit(parts[2], ",", fixed = TRUE)[[1]])
  matrix <- matrix(0, order, order)
  if (length(parts) > 2) {
    for (arc in strsplit(parts[3], ",", fixed = TRUE)[[1]]) {
      ends <- as.integer(strsplit(arc, "-", fixed = TRUE)[[1]]) + 1
      matrix[ends[1], ends[2]] <- 1
    }
  }
  raw <- brokerage(matrix, groups)$raw.nli[, c("w_I", "w_O", "b_IO", "b_OI", "b_O"), drop = FALSE]
  cat(paste(apply(raw, 1, paste, collapse = ","), collapse = " "), "\n", sep = "")
}
