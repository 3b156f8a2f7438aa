//! Verdicts in exact arithmetic: was a promise kept, is a figure on its path?
