//! What a profile ships, beside what stands here: which point is which, what would be written, what stays, what somebody has to decide.

use std::collections::BTreeSet;

use kernel::{Id, Text, kind};
use store::{Read, StoreError};

use super::weigh::{self, Part, Weighed};
use crate::entry::{Action, Frame, Point, Status};
use crate::state::{self, EntryNow, PointNow, last};

/// An entry as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// The matter it becomes: the same for ever.
    pub entry: Id<kind::Matter>,
    /// Its code in the profile.
    pub code: String,
    /// The document.
    pub frame: Frame,
    /// Its points, in their order.
    pub points: Vec<ShippedPoint>,
}

/// A point as a profile ships it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShippedPoint {
    /// Its key in the file, by which it is known whatever becomes of its words and its place. Older files have none.
    pub key: Option<String>,
    /// What it says.
    pub point: Point,
    /// Indicators of the profile that show how far it is: linked once they are here themselves.
    pub indicators: Vec<Id<kind::Matter>>,
    /// What was done.
    pub actions: Vec<Action>,
    /// Where it stood, oldest first.
    pub statuses: Vec<Status>,
}

/// What taking in an entry would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Its name.
    pub names: Text,
    /// Code of its register.
    pub register: String,
    /// Whether it is not there yet.
    pub new: bool,
    /// Whether something of its document is written.
    pub frame: bool,
    /// How many points are new.
    pub points: usize,
    /// How many points get something written.
    pub changed: usize,
    /// How many actions come with it.
    pub actions: usize,
    /// How many states come with it.
    pub statuses: usize,
    /// Of how many of its texts nothing changes but that what the profile says is known from then on.
    pub noted: usize,
    /// What was written here and stays: of the document, or of a point with this number.
    pub kept: Vec<(Option<i64>, Vec<Part>)>,
    /// Numbers of points that were added here. They stay.
    pub own: Vec<i64>,
    /// Numbers of points that the profile holds no more. They stay.
    pub gone: Vec<i64>,
    /// How many states of the profile are passed over, because somebody here said since where the point stands.
    pub passed: usize,
    /// What both changed: nothing is written of it until somebody decides.
    pub apart: Vec<Apart>,
    /// The journal number of its last change, where it is here.
    pub seq: Option<i64>,
}

/// A document or a point that both changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Number of the point; nothing where it is the document.
    pub point: Option<i64>,
    /// What was changed on both sides.
    pub parts: Vec<Part>,
    /// As it stands here, and as the profile has it.
    pub sides: Sides,
}

/// What stands here, and what the profile says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sides {
    /// Of a document.
    Frame(Box<[Frame; 2]>),
    /// Of a point.
    Point(Box<[Point; 2]>),
}

impl Preview {
    /// Whether nothing would be written.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        !self.new
            && !self.frame
            && self.points == 0
            && self.changed == 0
            && self.actions == 0
            && self.statuses == 0
            && self.noted == 0
    }
}

/// What taking in an entry would do now.
///
/// # Errors
/// When the rows cannot be read.
pub fn preview(read: &dyn Read, shipped: &Shipped) -> Result<Preview, StoreError> {
    let coming = Coming::of(read, shipped)?;
    let mut seen = Preview {
        names: shipped.frame.names.clone(),
        register: shipped.frame.register.clone(),
        new: coming.now.is_none(),
        frame: false,
        points: 0,
        changed: 0,
        actions: 0,
        statuses: 0,
        noted: 0,
        kept: Vec::new(),
        own: coming.own,
        gone: coming.gone,
        passed: 0,
        apart: Vec::new(),
        seq: coming.now.as_ref().map(|now| now.changed.seq),
    };
    if let (Some(now), Some(found)) = (&coming.now, coming.frame) {
        let write = found.apart.is_empty() && found.ours != now.frame;
        seen.frame = write;
        seen.noted +=
            usize::from(!write && found.apart.is_empty() && now.file.as_ref() != Some(&shipped.frame));
        let sides = || Sides::Frame(Box::new([now.frame.clone(), shipped.frame.clone()]));
        seen.side(None, found.kept, found.apart, sides);
    }
    for one in coming.points {
        seen.actions += one.actions.len();
        seen.statuses += one.statuses.len();
        seen.passed += one.passed;
        let Some((now, found)) = one.here else {
            seen.points += 1;
            continue;
        };
        let write = found.apart.is_empty() && found.ours != now.point;
        seen.changed += usize::from(write);
        seen.noted += usize::from(!write && found.apart.is_empty() && !one.known);
        let sides = || Sides::Point(Box::new([now.point.clone(), one.shipped.point.clone()]));
        seen.side(Some(one.n), found.kept, found.apart, sides);
    }
    Ok(seen)
}

impl Preview {
    fn side(&mut self, point: Option<i64>, kept: Vec<Part>, parts: Vec<Part>, sides: impl FnOnce() -> Sides) {
        if !kept.is_empty() {
            self.kept.push((point, kept));
        }
        if !parts.is_empty() {
            self.apart.push(Apart { point, parts, sides: sides() });
        }
    }
}

/// A shipped entry beside what stands here.
pub(super) struct Coming<'a> {
    pub(super) now: Option<EntryNow>,
    /// Its document, where it is here.
    pub(super) frame: Option<Weighed<Frame>>,
    pub(super) points: Vec<ComingPoint<'a>>,
    own: Vec<i64>,
    gone: Vec<i64>,
}

/// A shipped point beside what stands here.
pub(super) struct ComingPoint<'a> {
    /// Its number within the entry, also where it is to come.
    pub(super) n: i64,
    /// The key by which it is known from then on.
    pub(super) key: String,
    pub(super) shipped: &'a ShippedPoint,
    pub(super) here: Option<(PointNow, Weighed<Point>)>,
    /// Whether what the profile says of it, and its key, are known already.
    pub(super) known: bool,
    pub(super) actions: Vec<&'a Action>,
    pub(super) statuses: Vec<&'a Status>,
    passed: usize,
}

impl<'a> Coming<'a> {
    pub(super) fn of(read: &dyn Read, shipped: &'a Shipped) -> Result<Self, StoreError> {
        let entry = shipped.entry;
        let now = EntryNow::find(read, entry)?;
        let frame = now.as_ref().map(|now| {
            // Where nothing is known of what the profile said, what stands here counts as written here.
            weigh::frames(now.file.as_ref().unwrap_or(&shipped.frame), &now.frame, &shipped.frame)
        });
        let mut here = PointNow::all(read, entry)?;
        let found = matched(&here, &shipped.points);
        let mut next = last(read, "registers_point", entry)?;
        let mut points = Vec::new();
        for ((place, one), n) in (1_usize..).zip(&shipped.points).zip(found) {
            let known = n.and_then(|n| here.iter().position(|p| p.n == n)).map(|at| here.remove(at));
            let n = known.as_ref().map_or_else(
                || {
                    next += 1;
                    next
                },
                |p| p.n,
            );
            points.push(ComingPoint::of(read, entry, n, known, (place, one))?);
        }
        let (gone, own): (Vec<PointNow>, Vec<PointNow>) = here.into_iter().partition(|p| p.file.is_some());
        let numbers = |all: Vec<PointNow>| all.into_iter().map(|p| p.n).collect();
        Ok(Self { now, frame, points, own: numbers(own), gone: numbers(gone) })
    }
}

impl<'a> ComingPoint<'a> {
    fn of(
        read: &dyn Read,
        entry: Id<kind::Matter>,
        n: i64,
        here: Option<PointNow>,
        (place, shipped): (usize, &'a ShippedPoint),
    ) -> Result<Self, StoreError> {
        let key = shipped.key.clone().unwrap_or_else(|| placed(place));
        let known = here.as_ref().is_some_and(|p| {
            let named = p.key.as_ref() == Some(&key);
            named && p.file.as_ref() == Some(&shipped.point)
        });
        let there = statuses(read, entry, n)?;
        let absent: Vec<&Status> = shipped.statuses.iter().filter(|s| !there.contains(s)).collect();
        // A state that the profile tells later does not undo what people here have said since.
        let by_hand = there.last().is_some_and(|last| !shipped.statuses.contains(last));
        let passed = if by_hand { absent.len() } else { 0 };
        Ok(Self {
            n,
            key,
            shipped,
            here: here.map(|p| {
                let said = p.file.clone().unwrap_or_default();
                let found = weigh::points(&said, &p.point, &shipped.point);
                (p, found)
            }),
            known,
            actions: absent_actions(read, entry, n, &shipped.actions)?,
            statuses: if by_hand { Vec::new() } else { absent },
            passed,
        })
    }
}

/// The key of a point in a file without keys: its place there.
pub(crate) fn placed(place: usize) -> String {
    format!("#{place}")
}

/// The number of each shipped point here; nothing for one that is not here. First by its key, then by the words that the profile said of it
/// last, then by its place in a file without keys; a point that was written here is the same only where it has the same words.
fn matched(here: &[PointNow], shipped: &[ShippedPoint]) -> Vec<Option<i64>> {
    let by: [fn(&PointNow, usize, &ShippedPoint) -> bool; 4] = [
        |p, _, one| one.key.is_some() && p.key == one.key,
        |p, _, one| p.file.as_ref().is_some_and(|said| said.words == one.point.words),
        |p, place, _| p.key.as_ref().is_some_and(|key| *key == placed(place)),
        |p, _, one| p.file.is_none() && p.point.words == one.point.words,
    ];
    let mut found: Vec<Option<i64>> = vec![None; shipped.len()];
    let mut taken = BTreeSet::new();
    for same in by {
        for ((place, one), slot) in (1_usize..).zip(shipped).zip(&mut found) {
            if slot.is_some() {
                continue;
            }
            let fits = here.iter().find(|p| !taken.contains(&p.n) && same(p, place, one));
            if let Some(p) = fits {
                taken.insert(p.n);
                *slot = Some(p.n);
            }
        }
    }
    found
}

fn absent_actions<'a>(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: i64,
    actions: &'a [Action],
) -> Result<Vec<&'a Action>, StoreError> {
    // Also those that were withdrawn here: what somebody took back does not come again.
    let rows = read.query(
        "SELECT content FROM registers_action WHERE entry = $1 AND point = $2",
        &[entry.into(), point.into()],
    )?;
    let there: Vec<Action> = rows.iter().filter_map(|row| state::json(row, 0)).collect();
    Ok(actions.iter().filter(|a| !there.iter().any(|t| t.words == a.words && t.on == a.on)).collect())
}

/// What was said of where a point stands, oldest first.
fn statuses(read: &dyn Read, entry: Id<kind::Matter>, point: i64) -> Result<Vec<Status>, StoreError> {
    let rows = read.query(
        "SELECT content FROM registers_status WHERE entry = $1 AND point = $2 ORDER BY seq",
        &[entry.into(), point.into()],
    )?;
    Ok(rows.iter().filter_map(|row| state::json(row, 0)).collect())
}
