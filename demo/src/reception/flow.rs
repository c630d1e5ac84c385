//! Who comes, who leaves and who is there, day by day: in whole numbers, always the same from the same data. The formula is
//! told in words in `reception/flow.toml`.

use std::collections::BTreeMap;

use super::{Flow, Question, Site, Sites, WeekDay};

/// What one site counts on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteDay {
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// Who is there in the evening.
    pub present: i64,
    /// How many places it offers; none on the evening of its last day.
    pub places: i64,
    /// How many of those present, by code of the profile's catalogue.
    pub profile: BTreeMap<String, i64>,
}

/// A day, with what each open site counts, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Day {
    /// What each counts.
    pub sites: BTreeMap<String, SiteDay>,
}

impl Day {
    /// Everybody present.
    #[must_use]
    pub fn present(&self) -> i64 {
        self.sites.values().map(|s| s.present).sum()
    }
    /// All places.
    #[must_use]
    pub fn places(&self) -> i64 {
        self.sites.values().map(|s| s.places).sum()
    }
    /// People present per hundred places.
    #[must_use]
    pub fn occupancy(&self) -> i64 {
        (self.present() * 100).checked_div(self.places()).unwrap_or(0)
    }
}

impl Site {
    /// Whether it is open on a day, the last one included.
    pub(super) fn is_open(&self, day: u32) -> bool {
        self.from.days() <= day && self.until.is_none_or(|until| day <= until.days())
    }
    /// Whether it empties on this day.
    pub(super) fn empties(&self, day: u32) -> bool {
        self.until.is_some_and(|until| until.days() == day)
    }
    /// The places that it offers on a day.
    pub(super) fn places_on(&self, day: u32) -> i64 {
        let since = |week| WeekDay { week, day: 1 }.days();
        let now = self.places.iter().rfind(|p| since(p.week) <= day.max(self.from.days()));
        now.map_or(0, |p| p.count)
    }
}

/// Those present at a site, with what is less than a person of those who leave.
#[derive(Default)]
struct There {
    present: i64,
    leaving: i64,
}

/// Every day of so many weeks.
#[must_use]
pub fn days(of: &Sites, weeks: u32) -> Vec<Day> {
    let mut there: Vec<There> = of.site.iter().map(|_| There::default()).collect();
    (0..weeks * 7).map(|day| one(of, &mut there, day)).collect()
}

fn one(of: &Sites, there: &mut [There], day: u32) -> Day {
    let week = usize::try_from(day / 7).unwrap_or(0);
    let leave = of.flow.leave.get(week).copied().unwrap_or(0);
    let mut counts: Vec<Option<SiteDay>> = Vec::with_capacity(of.site.len());
    let mut come = arrivals(&of.flow, day);
    for (site, now) in of.site.iter().zip(there.iter_mut()) {
        if !site.is_open(day) {
            counts.push(None);
            continue;
        }
        now.leaving += now.present * leave;
        let mut left = (now.leaving / 1000).min(now.present);
        now.leaving %= 1000;
        now.present -= left;
        if site.empties(day) {
            come += now.present;
            left += now.present;
            now.present = 0;
        }
        let places = if site.empties(day) { 0 } else { site.places_on(day) };
        counts.push(Some(SiteDay { departures: left, places, ..SiteDay::default() }));
    }
    place(come, of, there, &mut counts, day);
    let mut sites = BTreeMap::new();
    for ((site, now), count) in of.site.iter().zip(there.iter()).zip(counts) {
        let Some(count) = count else { continue };
        let profile = profile(&of.flow.question, now.present);
        sites.insert(site.code.clone(), SiteDay { present: now.present, profile, ..count });
    }
    Day { sites }
}

/// Each goes where most places are free.
fn place(come: i64, of: &Sites, there: &mut [There], counts: &mut [Option<SiteDay>], day: u32) {
    for _ in 0..come {
        let mut best: Option<(i64, &mut There, &mut SiteDay)> = None;
        for ((site, now), count) in of.site.iter().zip(there.iter_mut()).zip(counts.iter_mut()) {
            let Some(count) = count.as_mut().filter(|_| !site.empties(day)) else { continue };
            let free = count.places - now.present;
            if best.as_ref().is_none_or(|(most, _, _)| free > *most) {
                best = Some((free, now, count));
            }
        }
        if let Some((_, now, count)) = best {
            now.present += 1;
            count.arrivals += 1;
        }
    }
}

fn arrivals(flow: &Flow, day: u32) -> i64 {
    let at = |list: &[i64], n: u32| usize::try_from(n).ok().and_then(|n| list.get(n)).copied().unwrap_or(0);
    let span = 2 * flow.noise + 1;
    let drawn = mixed(flow.seed.wrapping_mul(1000).wrapping_add(u64::from(day))) % span;
    let chance = i64::try_from(drawn).unwrap_or(0) - i64::try_from(flow.noise).unwrap_or(0);
    (at(&flow.daily, day / 7) * at(&flow.weekday, day % 7) * (100 + chance) + 5000) / 10_000
}

/// A number that looks like chance and is always the same (SplitMix64, public domain).
const fn mixed(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn profile(questions: &[Question], present: i64) -> BTreeMap<String, i64> {
    let mut all = BTreeMap::new();
    for question in questions {
        let mut rest = present;
        let last = question.answers.len().saturating_sub(1);
        for (n, answer) in question.answers.iter().enumerate() {
            let count = if n == last { rest } else { present * answer.share / 1000 };
            rest -= count;
            all.insert(answer.code.clone(), count);
        }
    }
    all
}
