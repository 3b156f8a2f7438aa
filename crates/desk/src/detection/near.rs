//! What is near a fingerprint, for whoever asks.

use std::collections::BTreeSet;
use std::sync::Arc;

use alliance::detection::{Asker, Bank, Fingerprint, Found, Listed, Purpose, RatioRule, answer, works_for_all};
use alliance::people::access::{Act, HmaLookup};
use alliance::people::{AccountId, HOUSE};
use alliance::register::PaperKind;
use alliance::takedown::{Label, OnList};
use hamming::{Code, Radius};
use serde_json::json;

use super::known::Known;
use super::matcher::Matcher;
use super::watch::{Counts, Swell};
use super::{NotVetted, office};
use crate::people::Authorised;
use crate::work::Deed;
use crate::{Desk, DeskError};

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Probe {
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// Within how many bits, where that is less than the banks' own distances.
    pub radius: Option<u8>,
}

/// Which contents are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StandingRule {
    /// Those that are enabled.
    #[default]
    Enabled,
    /// Those too that their owner has switched off for a while.
    Any,
}

/// How questions are asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// In these banks, by the names that the asker uses; none: in all.
    pub banks: Option<&'a BTreeSet<String>>,
    /// Whether the share of a bank that works is asked, or all of it.
    pub ratio: RatioRule,
    /// Which contents are shown.
    pub standing: StandingRule,
}

/// Something near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its bank, by the name that the asker uses: `NAME` of one's own, `ORGANISATION.NAME` of others.
    pub bank: String,
    /// Its content.
    pub content: u64,
    /// In bits; none of a file, which is found exactly.
    pub distance: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The entry of the journal up to which the index had followed.
    pub through: u64,
    /// How many fingerprints were in it.
    pub entries: u64,
    /// By question, the nearest first.
    pub each: Vec<Vec<Near>>,
}

/// Why nothing was looked up.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// The index is not loaded yet.
    #[error("the index is not loaded yet")]
    NotReady,
    /// The questions look like probing.
    #[error("questions in small steps around an entry are not answered for {seconds} seconds")]
    Probing {
        /// For so many more seconds.
        seconds: u64,
    },
    /// Whoever asks belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// How somebody reads the name of a bank.
pub(super) fn named(bank: &Bank, asker: &Asker) -> String {
    if bank.owner() == &asker.office {
        bank.name.clone()
    } else {
        format!("{}.{}", bank.owner().organisation, bank.name)
    }
}

/// A near entry before anybody judged it.
pub(super) struct Candidate {
    pub number: u64,
    pub bank: u64,
    pub fingerprint: Fingerprint,
    pub distance: u32,
}

/// What one question found, as far as something follows from it.
pub(super) struct Noticed {
    /// The entries that count for whoever asked.
    pub entries: Vec<u64>,
    /// An entry whose place the answer gives away.
    pub shown: Option<u64>,
}

impl Matcher {
    /// What was asked and found since the program began.
    pub fn counts(&self) -> &Counts {
        &self.watches.counts
    }

    /// The widest distance of any bank.
    pub(super) fn widest(&self) -> u8 {
        self.known().banks.values().map(|bank| bank.settings().radius).max().unwrap_or_default()
    }

    /// The lists that have a file and work for everybody in the alliance, whoever asks; none where a list of known false positives has it too. The house itself asks, so that nobody's
    /// questions are counted, and nothing that is asked here depends on what the police say or hold.
    pub(crate) fn lists_with(&self, file: Fingerprint, now: i64) -> Vec<OnList> {
        let (known, mut lists) = (self.known(), Vec::new());
        for number in self.files.of(&file) {
            let Some((bank, entry)) = known.entry(number) else { continue };
            let Some(bank) = known.banks.get(&bank) else { continue };
            let is_shown = !known.contents_of(number, now, false).is_empty();
            if !is_shown || !works_for_all(bank, Listed { fingerprint: file, entry }, known.quorum) {
                continue;
            }
            if bank.purpose == Purpose::Negative {
                return Vec::new();
            }
            let label = bank.labels.as_ref().zip(entry.level.as_ref()).map(|(of, level)| Label {
                scheme: of.scheme.clone(),
                version: of.version.clone(),
                level: level.clone(),
            });
            let owner = bank.owner();
            lists.push(OnList {
                organisation: owner.organisation.clone(),
                member: owner.member.clone(),
                label,
                kind: file.kind(),
            });
        }
        lists
    }

    /// Everything within so many bits, for each question: pictures together, which is faster.
    pub(super) fn candidates(&self, probes: &[Probe], within: u8) -> Vec<Vec<Candidate>> {
        let mut found: Vec<Vec<Candidate>> = probes.iter().map(|_| Vec::new()).collect();
        let (mut places, mut codes) = (Vec::new(), Vec::new());
        for (place, probe) in probes.iter().enumerate() {
            match probe.fingerprint {
                Fingerprint::Pdq(bytes) => {
                    places.push(place);
                    codes.push(Code::from_bytes(bytes));
                }
                file => {
                    let all = self.files.of(&file).into_iter();
                    found[place] =
                        all.map(|number| Candidate { number, bank: 0, fingerprint: file, distance: 0 }).collect();
                }
            }
        }
        if codes.is_empty() {
            return found;
        }
        let view = self.view();
        let radius = Radius::new(within.into()).unwrap_or(Radius::PDQ);
        let hits = view.within_each(&codes, radius);
        for (place, hits) in places.into_iter().zip(hits.iter()) {
            found[place] = hits
                .iter()
                .filter_map(|hit| {
                    let fingerprint = Fingerprint::Pdq(view.get(hit.key)?.to_bytes());
                    Some(Candidate { number: hit.key, bank: 0, fingerprint, distance: hit.distance })
                })
                .collect();
        }
        found
    }
}

/// What one question shows, with the entries by which it does. Of `candidates`, those stay that are known.
pub(super) fn judged(
    known: &Known,
    asker: &Asker,
    (asked, probe): (&Asked<'_>, &Probe),
    candidates: &mut Vec<Candidate>,
    now: i64,
) -> (Vec<Near>, Vec<u64>) {
    candidates.retain_mut(|one| match known.entry(one.number) {
        Some((bank, _)) => {
            one.bank = bank;
            true
        }
        None => false,
    });
    let found = candidates.iter().filter_map(|one| {
        let (bank, (_, entry)) = (known.banks.get(&one.bank)?, known.entry(one.number)?);
        Some(Found { bank, listed: Listed { fingerprint: one.fingerprint, entry }, distance: one.distance })
    });
    let counted = answer(asker, known.quorum, asked.ratio, found.collect());
    let (mut near, mut entries) = (Vec::new(), Vec::new());
    let mut rest = candidates.iter();
    for found in counted {
        // What counts stands in the order in which it was given.
        let is_it = |one: &&Candidate| {
            one.fingerprint == found.listed.fingerprint
                && known.banks.get(&one.bank).is_some_and(|bank| std::ptr::eq(bank, found.bank))
        };
        let Some(one) = rest.by_ref().find(is_it) else { continue };
        entries.push(one.number);
        let bank = named(found.bank, asker);
        let is_asked = asked.banks.is_none_or(|banks| banks.contains(&bank));
        if !is_asked || probe.radius.is_some_and(|radius| found.distance > radius.into()) {
            continue;
        }
        let is_near = one.fingerprint.kind().is_near();
        let contents = known.contents_of(one.number, now, asked.standing == StandingRule::Any);
        near.extend(contents.into_iter().map(|content| Near {
            bank: bank.clone(),
            content,
            distance: is_near.then_some(found.distance),
        }));
    }
    near.sort_by(|a, b| (a.distance, a.content, &a.bank).cmp(&(b.distance, b.content, &b.bank)));
    (near, entries)
}

impl Desk {
    /// What is near these fingerprints, as far as whoever asks may know. All are looked up in one and the same index.
    pub async fn near(
        &self,
        leave: &Authorised<HmaLookup>,
        asked: &Asked<'_>,
        probes: &[Probe],
    ) -> Result<Answers, MatchError> {
        self.near_by(leave, asked, probes).await
    }

    /// The index, and who asks it; refused while their organisation is not answered.
    pub(super) fn asking<A: Act>(&self, leave: &Authorised<A>) -> Result<(Arc<Matcher>, Asker), MatchError> {
        let office = office(leave)?;
        let matcher = self.matcher().ok_or(MatchError::NotReady)?;
        if let Some(seconds) = matcher.watches.paused(&office.organisation, self.clock().now()) {
            return Err(MatchError::Probing { seconds });
        }
        let account = AccountId::new(leave.person().account.clone()).map_err(DeskError::from)?;
        Ok((matcher, Asker { account, office }))
    }

    pub(super) async fn near_by<A: Act>(
        &self,
        leave: &Authorised<A>,
        asked: &Asked<'_>,
        probes: &[Probe],
    ) -> Result<Answers, MatchError> {
        let (matcher, asker) = self.asking(leave)?;
        let now = self.clock().now();
        let (through, entries) = (matcher.through(), matcher.entries() as u64);
        let mut candidates = matcher.candidates(probes, matcher.widest());
        let (mut each, mut found) = (Vec::with_capacity(probes.len()), Vec::with_capacity(probes.len()));
        {
            let known = matcher.known();
            for (probe, candidates) in probes.iter().zip(&mut candidates) {
                let (near, entries) = judged(&known, &asker, (asked, probe), candidates, now.as_second());
                each.push(near);
                found.push(Noticed { shown: entries.first().copied(), entries });
            }
        }
        matcher.watches.count(probes.len(), each.iter().filter(|near| !near.is_empty()).count());
        self.notice(&matcher, &asker, probes, &found).await?;
        Ok(Answers { through, entries, each })
    }

    /// Takes note of what was asked and found; what follows from it is done at once.
    pub(super) async fn notice(
        &self,
        matcher: &Arc<Matcher>,
        asker: &Asker,
        probes: &[Probe],
        found: &[Noticed],
    ) -> Result<(), DeskError> {
        let (mut swells, mut probing) = (Vec::new(), None);
        let now = self.clock().now();
        for (probe, Noticed { entries, shown }) in probes.iter().zip(found) {
            for entry in entries {
                swells.extend(matcher.watches.found(*entry, &probe.fingerprint, &asker.office, now));
            }
            if let Fingerprint::Pdq(code) = probe.fingerprint {
                let asked = matcher.watches.asked(&asker.office.organisation, code, *shown, now);
                probing = probing.or(asked);
            }
        }
        if let Some(seen) = probing {
            let account = asker.account.to_string();
            let mut deed = Deed::new(HOUSE, "bank.probed", PaperKind::Entry, seen.entry.to_string());
            deed.member = Some(asker.office.member.clone());
            let said = json!({ "by": account, "organisation": asker.office.organisation, "seen": seen });
            self.perform(deed.saying(said)).await?;
        }
        for Swell { entry, hour, before } in swells {
            self.quarantine(entry, hour, &before).await?;
        }
        Ok(())
    }
}
