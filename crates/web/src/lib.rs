//! HTTP: the JSON API and the pages. No rule and no SQL.
