//! Lists as files: all rows, each with its source.

use std::sync::Arc;

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use desk::{Filter, Moment, Stored};
use interchange::table::{self, Cell, Table};
use serde_json::Value;
use tokio::sync::OwnedSemaphorePermit;
use utoipa::ToSchema;

use super::Api;
use super::query::{self, understand};
use super::records::Family;
use crate::problem::{Problem, Trouble};

/// Rows that a file may have; more are refused, because a file is made in memory.
const MOST_ROWS: u64 = 20_000;
/// Under which terms the compilation may be used; what a source says stays under the source's own.
pub(crate) const LICENCE: &str = "EUPL-1.2 for the compilation; each source under its own terms";

/// A column: its head, and where in a record's body its value stands (a JSON pointer).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub head: &'static str,
    pub at: &'static str,
}

/// The formats of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Xlsx,
    Json,
}

/// Comma-separated values (RFC 4180), UTF-8, with a line of heads.
#[derive(ToSchema)]
#[schema(value_type = String)]
pub(crate) struct Csv(());

/// A workbook of one sheet.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub(crate) struct Xlsx(());

/// The same rows as JSON: an object whose `rows` are objects by column.
#[derive(ToSchema)]
#[schema(value_type = Object)]
pub(crate) struct Json(());

/// Columns that every file begins with.
const FIRST: [&str; 4] = ["id", "version", "recorded_at", "digest"];
/// Columns that every file ends with.
const LAST: [&str; 3] = ["source", "read_as", "licence"];
/// The one text that is a number: JSON keeps it as text, so that no digit is lost.
const EXACT: &str = "/figure/value";

fn cell(value: Option<&Value>, exact: bool) -> Cell {
    match value {
        None | Some(Value::Null) => Cell::Empty,
        Some(Value::Bool(known)) => Cell::from(if *known { "yes" } else { "no" }),
        Some(Value::Number(number)) => {
            number.to_string().parse().map_or_else(|_| number.to_string().into(), Cell::Number)
        }
        Some(Value::String(text)) if exact => text.parse().map_or_else(|_| Cell::from(&**text), Cell::Number),
        Some(Value::String(text)) if text.is_empty() => Cell::Empty,
        Some(Value::String(text)) => Cell::from(&**text),
        Some(Value::Array(all)) => all.iter().map(one_line).collect::<Vec<_>>().join("; ").into(),
        Some(object @ Value::Object(_)) => one_line(object).into(),
    }
}

/// A nested value in one cell: `a; b` for lists, `key=value; key=value` for objects, `code: meaning` for pairs.
fn one_line(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(pair) => pair.iter().map(one_line).collect::<Vec<_>>().join(": "),
        Value::Object(fields) => {
            fields.iter().map(|(k, v)| format!("{k}={}", one_line(v))).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

fn row(family: Family, stored: &Stored) -> Vec<Cell> {
    let mut cells = vec![
        Cell::from(stored.id.as_str()),
        Cell::Number(stored.version.into()),
        Cell::from(stored.recorded_at.to_string()),
        Cell::from(&*stored.digest),
    ];
    cells.extend(family.columns.iter().map(|c| cell(stored.body.pointer(c.at), c.at == EXACT)));
    cells.extend([
        cell(stored.body.pointer("/source/cited"), false),
        cell(stored.body.pointer("/source/read_as"), false),
        Cell::from(LICENCE),
    ]);
    cells
}

fn columns(family: Family) -> Vec<table::Column> {
    let heads = FIRST.into_iter().chain(family.columns.iter().map(|c| c.head)).chain(LAST);
    heads
        .map(|key| {
            let words = key.replace('_', " ");
            let mut letters = words.chars();
            let heading = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
            table::Column { key: key.to_owned(), heading }
        })
        .collect()
}

/// All records of a kind that a query wants, each turned into what is needed of it before the next page is read.
pub(crate) async fn gather<T>(
    api: &Api,
    moment: &Moment,
    wanted: Filter,
    mut take: impl FnMut(Stored) -> Option<T>,
) -> Result<Vec<T>, Problem> {
    let mut filter = Filter { page: 1, per_page: 1_000, ..wanted };
    let mut rows = Vec::new();
    loop {
        let page = api.desk.list(moment, &filter).await?;
        let seen = (u64::from(filter.page) - 1) * 1_000 + page.items.len() as u64;
        if page.total.max(seen) > MOST_ROWS {
            return Err(Problem::new(Trouble::ListTooLong).saying(format!(
                "The list has {} rows; a file holds at most {MOST_ROWS}. Narrow it by a filter, or read it by pages as JSON.",
                page.total.max(seen)
            )));
        }
        let last = page.items.len() < 1_000;
        rows.extend(page.items.into_iter().filter_map(&mut take));
        if last {
            return Ok(rows);
        }
        filter.page += 1;
    }
}

/// A file with its type and its name, which says what it holds and of which state of the register.
pub(crate) fn attachment(bytes: Vec<u8>, kind: &'static str, what: &str, moment: &Moment, ending: &str) -> Response {
    let name = format!("attachment; filename=\"accord-{what}-{}.{ending}\"", moment.size);
    let mut response = ([(CONTENT_TYPE, kind)], bytes).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    response
}

/// The right to make a file, held from the first row that is read until the last byte is written.
pub(crate) struct Turn(OwnedSemaphorePermit);

impl Turn {
    /// Waits for it.
    pub async fn wait(api: &Api) -> Result<Self, Problem> {
        let permit = Arc::clone(&api.downloads).acquire_owned().await.map_err(|e| Problem::internal(&e))?;
        Ok(Self(permit))
    }

    /// Makes a file on a thread of its own, because that takes a while. The turn ends with the work, also where nobody waits
    /// for the file any more.
    pub async fn make<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let making = move || {
            let made = work();
            drop(self.0);
            made
        };
        tokio::task::spawn_blocking(making).await.map_err(|e| Problem::internal(&e))
    }
}

/// `/api/v1/members.csv?...`
pub(crate) async fn file(api: &Api, family: Family, format: Format, raw: Option<&str>) -> Result<Response, Problem> {
    let asked = understand(raw, &query::of_file(family.filters), &[])?;
    let turn = Turn::wait(api).await?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let rows = if asked.finds_nothing() {
        Vec::new()
    } else {
        let filter = Filter { kind: vec![family.kind], ..asked.filter() };
        gather(api, &moment, filter, |stored| Some(row(family, &stored))).await?
    };
    let table = Table { title: format!("Accord: {}", family.plural), columns: columns(family), rows };
    let (bytes, kind, ending) = turn
        .make(move || match format {
            Format::Csv => Ok((table.to_csv(), "text/csv; charset=utf-8", "csv")),
            Format::Json => Ok((table.to_json().into_bytes(), "application/json", "json")),
            Format::Xlsx => table
                .to_xlsx()
                .map(|bytes| (bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")),
        })
        .await?
        .map_err(|e| Problem::new(Trouble::ListTooLong).saying(format!("{e}.")))?;
    Ok(attachment(bytes, kind, family.plural, &moment, ending))
}
