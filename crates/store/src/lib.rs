//! The only crate that knows a database: SQLite or PostgreSQL behind one code.
