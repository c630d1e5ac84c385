//! What a list is asked for, read from an address. What is not understood is refused: a filter that is passed over in silence
//! would give an answer to another question.

use kernel::{Refusal, Timestamp};

use crate::geometry::Bounds;
use crate::{Collection, Item, Mark, Shapes};

/// Items on a page where nothing is said.
pub const USUAL: usize = 100;
/// Most items on a page; whoever asks for more gets so many.
pub const MOST: usize = 1_000;

/// In whose words a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Our own.
    Own,
    /// That of OGC API Features.
    Ogc,
}

impl Dialect {
    /// The names of its parameters for a collection.
    #[must_use]
    pub fn names(self, of: &Collection) -> Vec<&'static str> {
        let map = of.shapes != Shapes::None;
        let mut all = vec!["limit", "after"];
        match self {
            Self::Own => all.extend(["since", "area", "from", "until"]),
            Self::Ogc => all.extend(["datetime", "f"]),
        }
        all.extend((self == Self::Own && !of.statuses.is_empty()).then_some("status"));
        all.extend(map.then_some("bbox"));
        all
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// At most so many.
    pub limit: usize,
    /// Those after this one.
    pub after: Option<Mark>,
    /// Those that changed after this entry.
    pub since: Option<i64>,
    /// In this state.
    pub status: Option<String>,
    /// In this area.
    pub area: Option<String>,
    /// Not over before then.
    pub from: Option<Timestamp>,
    /// Begun by then.
    pub until: Option<Timestamp>,
    /// Any of it in this box.
    pub bbox: Option<Bounds>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            limit: USUAL,
            after: None,
            since: None,
            status: None,
            area: None,
            from: None,
            until: None,
            bbox: None,
        }
    }
}

impl Asked {
    /// Reads the parameters of an address. `as_of` is the shell's and passed over here.
    ///
    /// # Errors
    /// A refusal that names the parameter.
    pub fn read(of: &Collection, dialect: Dialect, pairs: &[(String, String)]) -> Result<Self, Refusal> {
        let mut asked = Self::default();
        let known = dialect.names(of);
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in pairs.iter().filter(|(n, _)| !n.starts_with("as_of")) {
            if !known.contains(&name.as_str()) {
                return Err(Refusal::invalid(name, "refusal-api-parameter").with("known", known.join(", ")));
            }
            if seen.contains(&name.as_str()) {
                return Err(Refusal::invalid(name, "refusal-api-twice"));
            }
            seen.push(name);
            asked.put(of, name, value)?;
        }
        if asked.from.zip(asked.until).is_some_and(|(from, until)| until < from) {
            return Err(Refusal::invalid("until", "refusal-api-window"));
        }
        Ok(asked)
    }

    fn put(&mut self, of: &Collection, name: &str, value: &str) -> Result<(), Refusal> {
        match name {
            "limit" => self.limit = limit(value)?,
            "after" => {
                self.after = Some(value.parse().map_err(|_| Refusal::invalid("after", "refusal-api-after"))?);
            }
            "since" => self.since = Some(since(value)?),
            "status" if of.statuses.contains(&value) => self.status = Some(value.to_owned()),
            "status" => {
                let known = of.statuses.join(", ");
                return Err(Refusal::invalid("status", "refusal-api-status").with("known", known));
            }
            "area" => self.area = Some(area(value)?),
            "from" => self.from = Some(moment("from", value)?),
            "until" => self.until = Some(moment("until", value)?),
            "datetime" => (self.from, self.until) = window(value)?,
            "bbox" => self.bbox = Some(bbox(value)?),
            "f" if value == "json" => {}
            _ => return Err(Refusal::invalid(name, "refusal-api-format")),
        }
        Ok(())
    }

    /// Whether an item is among those asked for. The area is asked of the rows.
    #[must_use]
    pub fn takes(&self, item: &Item) -> bool {
        let begun = self.until.is_none_or(|until| item.from.is_none_or(|from| from <= until));
        let lasts = self.from.is_none_or(|from| item.until.is_none_or(|until| until >= from));
        self.status.as_deref().is_none_or(|s| item.status == Some(s))
            && begun
            && lasts
            && self.bbox.is_none_or(|b| item.geometry.as_ref().is_some_and(|g| g.meets(b)))
    }

    /// Whether only the rows are asked: then nothing has to be read of an item to count it.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.status.is_none() && self.from.is_none() && self.until.is_none() && self.bbox.is_none()
    }

    /// Whether the two numbers of each corner are the wrong way round: a box far from this place that, turned, lies in it.
    ///
    /// # Errors
    /// The refusal that says so.
    pub fn turned(&self, place: Bounds) -> Result<(), Refusal> {
        let Some([west, south, east, north]) = self.bbox else { return Ok(()) };
        let meets = |[w, s, e, n]: Bounds| {
            let [pw, ps, pe, pn] = place;
            w <= pe && e >= pw && s <= pn && n >= ps
        };
        let wrong = !meets([west, south, east, north]) && meets([south, west, north, east]);
        if wrong { Err(Refusal::invalid("bbox", "refusal-api-bbox-turned")) } else { Ok(()) }
    }
}

/// A large number asks for as many as there may be: the standard forbids to refuse it.
fn limit(value: &str) -> Result<usize, Refusal> {
    let wrong = || Refusal::invalid("limit", "refusal-api-limit");
    if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    match value.parse::<usize>().unwrap_or(MOST) {
        0 => Err(wrong()),
        n => Ok(n.min(MOST)),
    }
}

fn since(value: &str) -> Result<i64, Refusal> {
    let digits = value.bytes().all(|b| b.is_ascii_digit());
    value.parse().ok().filter(|_| digits).ok_or_else(|| Refusal::invalid("since", "refusal-api-since"))
}

fn area(value: &str) -> Result<String, Refusal> {
    let fits = !value.is_empty() && value.len() <= 60 && value.bytes().all(|b| b.is_ascii_graphic());
    if fits { Ok(value.to_owned()) } else { Err(Refusal::invalid("area", "refusal-api-area")) }
}

/// RFC 3339. An address turns a plus into a space: what stands there is meant.
fn moment(name: &str, value: &str) -> Result<Timestamp, Refusal> {
    let wrong = || Refusal::invalid(name, "refusal-api-moment");
    let at: jiff::Timestamp = value.replace(' ', "+").parse().map_err(|_| wrong())?;
    Ok(Timestamp::from_jiff(at))
}

/// A moment, or two with `/` between them of which `..` or nothing leaves one open.
fn window(value: &str) -> Result<(Option<Timestamp>, Option<Timestamp>), Refusal> {
    let end = |text: &str| match text {
        "" | ".." => Ok(None),
        at => moment("datetime", at).map(Some),
    };
    let both = match value.split_once('/') {
        None => {
            let at = moment("datetime", value)?;
            (Some(at), Some(at))
        }
        Some((from, until)) => (end(from)?, end(until)?),
    };
    match both {
        (Some(from), Some(until)) if until < from => Err(Refusal::invalid("datetime", "refusal-api-window")),
        both => Ok(both),
    }
}

/// Four numbers, or six of which the heights are passed over.
fn bbox(value: &str) -> Result<Bounds, Refusal> {
    let wrong = || Refusal::invalid("bbox", "refusal-api-bbox");
    let all: Vec<f64> = value
        .split(',')
        .map(|n| n.trim().parse().ok().filter(|n: &f64| n.is_finite()))
        .collect::<Option<_>>()
        .ok_or_else(wrong)?;
    let bounds = match all.as_slice() {
        [west, south, east, north] | [west, south, _, east, north, _] => [*west, *south, *east, *north],
        _ => return Err(wrong()),
    };
    let [west, south, east, north] = bounds;
    let on_earth =
        [west, east].iter().all(|n| n.abs() <= 180.0) && [south, north].iter().all(|n| n.abs() <= 90.0);
    if on_earth && south <= north { Ok(bounds) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Shapes;

    const THINGS: Collection = Collection {
        code: "things",
        title: ["Choses", "Dingen", "Things"],
        what: ["", "", ""],
        shapes: Shapes::Points,
        statuses: &["open", "closed"],
        fields: &[],
    };

    fn read(dialect: Dialect, query: &str) -> Result<Asked, (String, String)> {
        let pairs: Vec<(String, String)> = query
            .split('&')
            .filter_map(|p| p.split_once('=').map(|(n, v)| (n.to_owned(), v.to_owned())))
            .collect();
        Asked::read(&THINGS, dialect, &pairs).map_err(|r| (r.field.unwrap_or_default(), r.key))
    }

    #[test]
    fn broken_questions_are_refused_with_the_parameter_at_fault() {
        for (query, field, key) in [
            ("limit=0", "limit", "refusal-api-limit"),
            ("limit=-3", "limit", "refusal-api-limit"),
            ("limit=ten", "limit", "refusal-api-limit"),
            ("limit=", "limit", "refusal-api-limit"),
            ("after=nonsense", "after", "refusal-api-after"),
            ("after=12", "after", "refusal-api-after"),
            ("since=-1", "since", "refusal-api-since"),
            ("since=1.5", "since", "refusal-api-since"),
            ("since=+1", "since", "refusal-api-since"),
            ("status=burning", "status", "refusal-api-status"),
            ("from=yesterday", "from", "refusal-api-moment"),
            ("from=2026-11-24T03:00:00Z&until=2026-11-24T02:00:00Z", "until", "refusal-api-window"),
            ("bbox=1,2,3", "bbox", "refusal-api-bbox"),
            ("bbox=1,2,3,x", "bbox", "refusal-api-bbox"),
            ("bbox=NaN,2,3,4", "bbox", "refusal-api-bbox"),
            ("bbox=4,51,5,50", "bbox", "refusal-api-bbox"),
            ("bbox=4,50,5,95", "bbox", "refusal-api-bbox"),
            ("area=", "area", "refusal-api-area"),
            ("limit=1&limit=2", "limit", "refusal-api-twice"),
            ("colour=red", "colour", "refusal-api-parameter"),
            ("datetime=../..", "datetime", "refusal-api-parameter"),
        ] {
            assert_eq!(read(Dialect::Own, query), Err((field.into(), key.into())), "{query}");
        }
        for (query, field, key) in [
            ("datetime=tomorrow", "datetime", "refusal-api-moment"),
            ("datetime=2026-11-25T00:00:00Z/2026-11-24T00:00:00Z", "datetime", "refusal-api-window"),
            ("f=html", "f", "refusal-api-format"),
            ("status=open", "status", "refusal-api-parameter"),
        ] {
            assert_eq!(read(Dialect::Ogc, query), Err((field.into(), key.into())), "{query}");
        }
    }

    #[test]
    fn what_is_understood() {
        assert_eq!(read(Dialect::Own, "limit=1000000000").unwrap().limit, MOST);
        assert_eq!(read(Dialect::Own, "limit=99999999999999999999999").unwrap().limit, MOST);
        assert_eq!(read(Dialect::Own, "as_of=x").unwrap(), Asked::default(), "the shell's");
        assert_eq!(read(Dialect::Ogc, "bbox=4,50,0,5,51,9").unwrap().bbox, Some([4.0, 50.0, 5.0, 51.0]));
        let plus = read(Dialect::Own, "from=2026-11-24T03:00:00 01:00").unwrap().from.unwrap();
        assert_eq!(plus.rfc3339(), "2026-11-24T02:00:00Z");
        let open = read(Dialect::Ogc, "datetime=../2026-11-24T03:00:00Z").unwrap();
        assert_eq!(
            (open.from, open.until.map(Timestamp::rfc3339)),
            (None, Some("2026-11-24T03:00:00Z".into()))
        );
    }

    #[test]
    fn a_box_with_latitude_first_is_found_out() {
        let place = [4.3, 50.7, 4.5, 50.9];
        let turned = |query: &str| read(Dialect::Own, query).unwrap().turned(place).is_err();
        assert!(turned("bbox=50.8,4.3,50.9,4.4"));
        assert!(!turned("bbox=4.3,50.8,4.4,50.9"));
        assert!(!turned("bbox=10,20,11,21"), "far away either way: nothing is found, and that is true");
    }

    #[test]
    fn what_lasted_into_the_window_belongs_to_it() {
        let at = |seconds| Some(Timestamp::from_seconds(seconds));
        let item = |from, until| Item { from, until, ..Item::default() };
        let asked = Asked { from: at(100), until: at(200), ..Asked::default() };
        for (from, until, takes) in [
            (at(50), None, true),
            (at(50), at(99), false),
            (at(50), at(100), true),
            (at(200), None, true),
            (at(201), None, false),
            (None, None, true),
        ] {
            assert_eq!(asked.takes(&item(from, until)), takes, "{from:?} {until:?}");
        }
    }
}
