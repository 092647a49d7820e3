"""What each rule says: severity, words, advice, references."""
