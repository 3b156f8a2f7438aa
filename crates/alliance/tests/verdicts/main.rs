//! Verdicts: the worked examples of the register, properties, and what is refused.
