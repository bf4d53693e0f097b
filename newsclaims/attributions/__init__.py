"""Find who is given what words: candidates first, choice second."""
