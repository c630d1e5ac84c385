//! The gazetteer: what people type, in either language and with their abbreviations, and the places it may mean.

mod meet;
mod names;
mod query;
mod read;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Lang, Point, Text};

use crate::{Area, Kind, Shape};
pub(crate) use read::{Read, read};
pub use words::fold;

use meet::meet;
use names::Names;
use query::Query;

/// Where a place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// At a point.
    Point(Point),
    /// Along a line, as a street is.
    Line(Vec<Point>),
}

/// A place or street with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is: `street`, `square`, `station`, `hospital`, …
    pub kind: String,
    /// Official names.
    pub names: Text,
    /// Other names that people use, with how well they answer (0 to 1000).
    pub aliases: Vec<(String, u32)>,
    /// Where.
    pub spot: Spot,
    /// Whether its position is not certain to within some hundred metres.
    pub approximate: bool,
    /// Telephone number, where it is known.
    pub phone: Option<String>,
    /// How many people it holds (pupils, beds, places), where it is known.
    pub capacity: Option<u32>,
    /// Where this comes from, where the files say so.
    pub source: Option<Arc<str>>,
    /// A list of places of this kind was imported later: this one still answers to its names, and is counted no more.
    pub superseded: bool,
}

/// How a hit answers to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By its name.
    Named,
    /// Two streets that meet.
    Crossroads,
    /// Between two places, or two streets of which we do not know where they meet: the point is an estimate.
    Between,
}

/// One answer of the gazetteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceHit {
    /// Official name.
    pub name: Text,
    /// How it answers.
    pub how: How,
    /// Where.
    pub point: Point,
    /// How well it answers, 0 to 1000; from 600 on it may be taken without asking.
    pub score: u32,
    /// Whether the position is not certain to within some hundred metres.
    pub approximate: bool,
}

/// Where two streets meet, told by a table: numbers of both, in ascending order.
type Crossings = HashMap<(u32, u32), (Point, bool)>;

/// Names, and what they name.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    entries: Vec<Entry>,
    names: Names,
    crossings: Crossings,
    towns: Vec<(String, Vec<Arc<Shape>>)>,
}

/// No more answers than one looks at.
const MOST: usize = 8;
/// Longer lines are no place.
const LONGEST: usize = 160;
/// So far apart, two streets of which we know a rough course may still meet; metres.
const MAY_MEET: f64 = 400.0;
/// So near, they do; metres.
const MEET: f64 = 60.0;
/// Answers below this are offered, not taken.
const OFFERED: u32 = 590;

/// An entry that answers, and how well.
type Found = (u32, u32);

impl Gazetteer {
    pub(crate) fn over(read: Read, areas: &[Area]) -> Self {
        let Read { entries, crossings } = read;
        let mut names = Names::default();
        for (number, entry) in (0..).zip(&entries) {
            names.enter(number, entry);
        }
        let mut all = Self { entries, ..Self::default() };
        for area in areas.iter().filter(|a| matches!(a.id.kind, Kind::Municipality | Kind::Neighbourhood)) {
            all.enter_area(area, &mut names);
        }
        names.settle();
        all.names = names;
        for crossing in crossings {
            let street = |name: &str| all.names.exactly(&words::key(name));
            if let (Some(a), Some(b)) = (street(&crossing.a), street(&crossing.b)) {
                all.crossings.insert((a.min(b), a.max(b)), (crossing.point, crossing.approximate));
            }
        }
        all
    }

    /// An area is offered by its name, at its middle, and may follow the name of a street.
    fn enter_area(&mut self, area: &Area, names: &mut Names) {
        if area.id.kind == Kind::Municipality {
            for name in [&area.names.fr, &area.names.nl].into_iter().flatten() {
                self.towns.push((words::key(name), area.shape.iter().cloned().collect()));
            }
        }
        let (Some(point), Ok(number)) = (area.centre, u32::try_from(self.entries.len())) else { return };
        let entry = Entry {
            kind: area.id.kind.code().to_owned(),
            names: area.names.clone(),
            aliases: Vec::new(),
            spot: Spot::Point(point),
            approximate: true,
            phone: None,
            capacity: None,
            source: None,
            superseded: false,
        };
        names.enter_area(number, &entry);
        self.entries.push(entry);
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Best first.
    pub(crate) fn resolve(&self, typed: &str, lang: Lang) -> Vec<PlaceHit> {
        if typed.len() > LONGEST {
            return Vec::new();
        }
        let mut hits = Vec::new();
        for query in query::read(typed) {
            match query {
                Query::One(words) => hits.extend(self.one(&words)),
                Query::Meet(a, b) => hits.extend(self.crossroads(&a, &b)),
                Query::Between { street, a, b } => hits.extend(self.between(&street, &a, &b)),
            }
        }
        hits.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.name.show(lang).cmp(b.name.show(lang))));
        hits.dedup_by(|a, b| a.name == b.name && a.point == b.point);
        hits.truncate(MOST);
        hits
    }

    fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.get(number as usize)
    }

    fn one(&self, words: &[String]) -> Vec<PlaceHit> {
        let found = self.find(words, false);
        let hit = |(number, score): Found| {
            let entry = self.entry(number)?;
            let point = middle(&entry.spot)?;
            let approximate = entry.approximate || matches!(entry.spot, Spot::Line(_));
            Some(PlaceHit { name: entry.names.clone(), how: How::Named, point, score, approximate })
        };
        found.into_iter().filter_map(hit).collect()
    }

    /// Entries that answer to these words. `beside`: they stand beside another street, so that "Mill" may be "Mill Street".
    fn find(&self, words: &[String], beside: bool) -> Vec<Found> {
        let mut all = self.names.find(words, beside);
        if let Some(rest) = query::without_numbers(words) {
            all.extend(
                self.names.find(&rest, beside).into_iter().map(|(n, score)| (n, score.saturating_sub(5))),
            );
        }
        let plain = query::without_numbers(words).unwrap_or_else(|| words.to_vec());
        for (town, shapes) in &self.towns {
            let Some(rest) = query::without_town(&plain, town) else { continue };
            for (number, score) in self.names.find_all(rest, beside) {
                let there = self.entry(number).is_some_and(|e| lies_in(&e.spot, shapes));
                all.push((number, if there { score.saturating_sub(5) } else { score / 2 }));
            }
        }
        all.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        all.dedup_by_key(|found| found.0);
        all.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        all.truncate(MOST);
        all
    }

    fn crossroads(&self, a: &[String], b: &[String]) -> Vec<PlaceHit> {
        let (left, right) = (self.find(a, true), self.find(b, true));
        let pairs = left.iter().take(4).flat_map(|l| right.iter().take(4).map(move |r| (*l, *r)));
        pairs.filter(|(l, r)| l.0 != r.0).filter_map(|(l, r)| self.corner(l, r)).collect()
    }

    fn corner(&self, (a, score_a): Found, (b, score_b): Found) -> Option<PlaceHit> {
        let (left, right) = (self.entry(a)?, self.entry(b)?);
        let score = score_a.min(score_b);
        let name = join(&left.names, &right.names, " × ");
        if let Some((point, approximate)) = self.crossings.get(&(a.min(b), a.max(b))).copied() {
            return Some(PlaceHit { name, how: How::Crossroads, point, score, approximate });
        }
        let (point, gap) = meet(&left.spot, &right.spot)?;
        let approximate = left.approximate || right.approximate;
        let (how, score) = if gap <= MEET {
            (How::Crossroads, score)
        } else if gap <= MAY_MEET {
            (How::Between, score.saturating_sub(150))
        } else {
            (How::Between, score.min(OFFERED) / 2)
        };
        Some(PlaceHit { name, how, point, score, approximate: approximate || how == How::Between })
    }

    fn between(&self, street: &[String], a: &[String], b: &[String]) -> Vec<PlaceHit> {
        let best = |words: &[String]| self.find(words, true).first().copied();
        let (Some((a, score_a)), Some((b, score_b))) = (best(a), best(b)) else { return Vec::new() };
        let (Some(left), Some(right)) = (self.entry(a), self.entry(b)) else { return Vec::new() };
        let mut score = score_a.min(score_b);
        let (from, to) = if street.is_empty() {
            (meet(&left.spot, &right.spot).map(|m| m.0), None)
        } else {
            let Some((along, score_along)) = best(street) else { return Vec::new() };
            score = score.min(score_along);
            let Some(along) = self.entry(along) else { return Vec::new() };
            (meet(&along.spot, &left.spot).map(|m| m.0), meet(&along.spot, &right.spot).map(|m| m.0))
        };
        let Some(point) = from.map(|p| to.map_or(p, |q| half_way(p, q))) else { return Vec::new() };
        let name = between_name(&left.names, &right.names);
        vec![PlaceHit { name, how: How::Between, point, score: score.saturating_sub(50), approximate: true }]
    }
}

/// A point for the whole: half way along a line.
fn middle(spot: &Spot) -> Option<Point> {
    match spot {
        Spot::Point(point) => Some(*point),
        Spot::Line(line) => meet::half_way_along(line),
    }
}

const fn half_way(a: Point, b: Point) -> Point {
    Point { lon: i64::midpoint(a.lon, b.lon), lat: i64::midpoint(a.lat, b.lat) }
}

fn lies_in(spot: &Spot, shapes: &[Arc<Shape>]) -> bool {
    let points = match spot {
        Spot::Point(point) => std::slice::from_ref(point),
        Spot::Line(line) => line.as_slice(),
    };
    points.iter().any(|p| shapes.iter().any(|s| s.holds([p.lon_degrees(), p.lat_degrees()])))
}

fn join(a: &Text, b: &Text, by: &str) -> Text {
    let in_lang = |lang| Some(format!("{}{by}{}", a.get(lang)?, b.get(lang)?));
    Text { fr: in_lang(Lang::Fr), nl: in_lang(Lang::Nl), en: in_lang(Lang::En) }
}

fn between_name(a: &Text, b: &Text) -> Text {
    let both = |a: Option<&str>, before: &str, and: &str, b: Option<&str>| {
        Some(format!("{before} {} {and} {}", a?, b?))
    };
    Text {
        fr: both(a.get(Lang::Fr), "entre", "et", b.get(Lang::Fr)),
        nl: both(a.get(Lang::Nl), "tussen", "en", b.get(Lang::Nl)),
        en: both(Some(a.show(Lang::En)), "between", "and", Some(b.show(Lang::En))),
    }
}
