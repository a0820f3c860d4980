"""What is kept within a build and between builds. Knows nothing of what is kept."""
