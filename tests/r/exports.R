# What R finds in exports: igraph in GraphML and in the tables for Gephi, jsonlite in node-link JSON. One line of JSON: for each, every edge with its ends and its first day.
suppressPackageStartupMessages({ library(igraph); library(jsonlite) })
folder <- commandArgs(trailingOnly = TRUE)[1]
at <- function(...) file.path(folder, ...)

graphml <- read_graph(at("graphml"), format = "graphml")
ends <- ends(graphml, E(graphml))

nodes <- read.csv(at("csv-gephi", "nodes.csv"), encoding = "UTF-8")
edges <- read.csv(at("csv-gephi", "edges.csv"), encoding = "UTF-8")
table <- graph_from_data_frame(edges[, c("Source", "Target", "Id", "earliest")], vertices = nodes)

json <- fromJSON(at("node-link"))

# A value that is missing everywhere in a column is read as NA.
text <- function(values) ifelse(is.na(values), "", as.character(values))
row <- function(from, id, to, day) paste(from, id, to, text(day))
cat(toJSON(list(
  graphml = row(V(graphml)$id[ends[, 1]], E(graphml)$id, V(graphml)$id[ends[, 2]], E(graphml)$earliest),
  tables = row(as_data_frame(table)$from, E(table)$Id, as_data_frame(table)$to, E(table)$earliest),
  json = row(json$links$source, json$links$key, json$links$target, json$links$earliest),
  nodes = c(vcount(graphml), vcount(table), nrow(json$nodes))
)))
