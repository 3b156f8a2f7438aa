//! By what an item can be found unlawful: the levels of the register's schemes, those that the analyst's country counts first.

use std::collections::BTreeSet;

use alliance::detection::Labels;
use alliance::register::{Kind, Scheme};
use alliance::takedown::{Country, Label};
use desk::{Filter, Stored};

use crate::fault::Fault;
use crate::work::Seat;

/// How the register words the status of a scheme that nobody assesses by any more.
const HISTORIC: &str = "historic";

/// A level that somebody may choose.
#[derive(Clone, Debug)]
pub(super) struct Level {
    label: Label,
    /// Scheme, edition and level, as a form sends them.
    pub value: String,
    /// The scheme's name and the level.
    pub name: String,
    /// What the scheme says that the level is.
    pub means: String,
}

impl Level {
    pub(super) fn is_of(&self, label: &Label) -> bool {
        self.label == *label
    }
}

/// Those that count in a country by its table, and the others.
pub(super) async fn all(seat: &Seat, country: &Country) -> Result<(Vec<Level>, Vec<Level>), Fault> {
    let filter = Filter { kind: vec![Kind::Scheme], ..Filter::default() };
    let mut schemes = seat.all::<Scheme>(&filter).await?;
    schemes.retain(|(_, scheme)| !scheme.status.starts_with(HISTORIC));
    let levels = schemes.into_iter().flat_map(|(stored, scheme)| of(&stored, scheme));
    let (mut counts, others): (Vec<_>, Vec<_>) =
        levels.partition(|level| country.takes(&BTreeSet::from([level.label.clone()])).is_some());
    // In the order of the table: a key means the same class as long as the table stands.
    let place = |level: &Level| {
        country.classes.iter().position(|class| class.scheme == level.label.scheme && class.level == level.label.level)
    };
    counts.sort_by_key(place);
    Ok((counts, others))
}

/// A scheme's levels. The register keeps one edition of a scheme at a time: the version of its record.
fn of(stored: &Stored, scheme: Scheme) -> impl Iterator<Item = Level> + use<> {
    let (id, version) = (stored.id.to_string(), stored.version.to_string());
    scheme.levels.into_iter().map(move |(level, means)| Level {
        value: format!("{id}\n{version}\n{level}"),
        name: format!("{}: {level}", scheme.name),
        means,
        label: Label { scheme: id.clone(), version: version.clone(), level },
    })
}

/// A level as a form sent it.
pub(super) fn read(value: &str) -> Option<(Labels, String)> {
    let mut parts = value.lines().map(str::to_owned);
    let (scheme, version, level) = (parts.next()?, parts.next()?, parts.next()?);
    Some((Labels { scheme, version }, level))
}
