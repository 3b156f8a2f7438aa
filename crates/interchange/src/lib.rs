//! Other people's formats to our records and back. Pure: bytes in, records out.
