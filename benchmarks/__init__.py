"""Speed and memory of reportgen, each as a ratio to a peer measured in the same run."""
