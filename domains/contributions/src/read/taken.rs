//! How far the measures of a year are taken up, measure by measure: what a document says of them in words and numbers.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Text, kind};
use store::{Read, StoreError};

use super::Eye;
use super::line::lines;
use crate::campaign::Stand;

/// How far a measure is taken up in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakenUp {
    /// Partners that were asked about it.
    pub asked: usize,
    /// Partners that do something for it.
    pub partners: usize,
    /// Areas in which.
    pub areas: usize,
}

impl TakenUp {
    /// Whether it is not sufficiently taken up, by the rule of the profile.
    #[must_use]
    pub const fn is_thin(&self, least: (usize, usize)) -> bool {
        is_thin((self.partners, self.areas), least)
    }
}

/// Whether partners do something for a measure, but fewer of them, or in fewer areas, than the rule of the profile asks.
/// `found` and `least` are (partners, areas).
#[must_use]
pub const fn is_thin(found: (usize, usize), least: (usize, usize)) -> bool {
    found.0 > 0 && (found.0 < least.0 || found.1 < least.1)
}

#[derive(Default)]
struct Found<'a> {
    asked: BTreeSet<&'a str>,
    partners: BTreeSet<&'a str>,
    areas: BTreeSet<&'a str>,
}

/// How far each measure is taken up that somebody was asked about in a year; of what the reader may see. A measure that is not there
/// was put to nobody: then nothing is known of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn taken_up(
    read: &dyn Read,
    eye: &Eye,
    year: i64,
) -> Result<BTreeMap<Id<kind::Matter>, TakenUp>, StoreError> {
    let all = lines(read, eye, (year, year), year)?;
    let mut found: BTreeMap<Id<kind::Matter>, Found<'_>> = BTreeMap::new();
    for line in &all.lines {
        let measures = all.of(line);
        for (cell, of) in line.cells.iter().zip(measures) {
            let one = found.entry(of.measure).or_default();
            one.asked.insert(&line.partner);
            if cell.counts.standing() > 0 {
                one.partners.insert(&line.partner);
            }
        }
        for place in line.places.iter().filter(|place| place.counts.standing() > 0) {
            if let Some(of) = measures.get(place.cell) {
                found.entry(of.measure).or_default().areas.insert(&place.area);
            }
        }
    }
    let counted =
        |f: Found<'_>| TakenUp { asked: f.asked.len(), partners: f.partners.len(), areas: f.areas.len() };
    Ok(found.into_iter().map(|(id, f)| (id, counted(f))).collect())
}

/// A partner that was asked and has not answered everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owing {
    /// The campaign in which an answer is missing; the first one where there are several.
    pub campaign: Id<kind::Matter>,
    /// Its code.
    pub partner: String,
    /// Its name when it was asked.
    pub names: Text,
    /// Measures without an answer.
    pub open: usize,
    /// Measures that it was asked about.
    pub asked: usize,
}

impl Owing {
    /// Whether nothing came at all.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.open == self.asked
    }
}

/// Partners of whom an answer is missing for a year, the day being over or not, in the order of their codes.
///
/// # Errors
/// When the rows cannot be read.
pub fn owing(read: &dyn Read, eye: &Eye, year: i64) -> Result<Vec<Owing>, StoreError> {
    let mut found: BTreeMap<String, Owing> = BTreeMap::new();
    for line in lines(read, eye, (year, year), year + 1)?.lines {
        let open = line.cells.iter().filter(|cell| cell.stand == Stand::Open).count();
        let one = found.entry(line.partner.clone()).or_insert_with(|| Owing {
            campaign: line.campaign,
            partner: line.partner.clone(),
            names: line.names.clone(),
            open: 0,
            asked: 0,
        });
        if one.open == 0 {
            one.campaign = line.campaign;
        }
        one.open += open;
        one.asked += line.cells.len();
    }
    Ok(found.into_values().filter(|one| one.open > 0).collect())
}
