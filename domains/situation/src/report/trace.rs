//! What a line rests on: the sentence as its source offered it, and whether the source still says so.

use kernel::{Handling, Id, Lang, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};

use super::Section;
use super::kinds::ReportKind;

kernel::coded! {
    /// How far a sentence may be relied on.
    Sure {
        /// Somebody said so.
        Unconfirmed = "unconfirmed",
        /// Computed or guessed.
        Estimate = "estimate",
        /// Checked, or decided here.
        Confirmed = "confirmed",
        /// Checked and released to the public.
        Public = "public",
    }
}

/// A sentence as its source offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// What it is about, the same each time it is asked: `log:0197…`, `figure:injured`, `perimeter:0197…`.
    pub key: String,
    /// The part that it belongs to, as finely as it can be said.
    pub section: Section,
    /// The sentence.
    pub text: Text,
    /// How far it may be relied on.
    pub sure: Sure,
    /// How it is handled.
    pub handling: Handling,
    /// Since when it is so.
    pub as_of: Timestamp,
    /// Code of the function that said so; empty where the program counted.
    pub by: String,
    /// The journal number of the entry that says so.
    #[serde(default)]
    pub seq: Option<i64>,
    /// Address (without language) of the page where it stands.
    pub page: String,
    /// Values over time, for a chart.
    #[serde(default)]
    pub series: Option<Series>,
}

/// Values over time, as they were when the line was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// What is counted.
    pub name: Text,
    /// Of what; empty where the name says it.
    pub unit: Text,
    /// Where the values come from.
    pub source: Text,
    /// How many digits of a value stand behind the comma.
    pub decimals: i64,
    /// The values, in order of time.
    pub points: Vec<Point>,
}

/// A value of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// When.
    pub at: Timestamp,
    /// How much, in the smallest step.
    pub value: i64,
    /// Whether that is sure.
    pub sure: bool,
}

/// Most values of one chart.
pub const MOST_POINTS: usize = 120;

/// What a line of a report was drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// The line.
    pub line: Id<kind::Matter>,
    /// The sentence as it was offered.
    pub said: Offered,
}

/// A text that no longer says what the other language says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language that is behind.
    pub lang: Lang,
}

/// What the source of a line says now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one at a time, for the line that is compared; never kept")]
pub enum Present {
    /// This.
    Says(Offered),
    /// Nothing any more: erased, lifted, withdrawn.
    Gone,
}

kernel::coded! {
    /// Why a line is no longer right.
    Why {
        /// Its source says something else.
        Changed = "changed",
        /// Its source says nothing any more.
        Gone = "gone",
        /// Nobody confirmed it for too long.
        Aged = "aged",
    }
}

/// A line that is no longer right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amber {
    /// Why.
    pub why: Why,
    /// What its source says now; for a line of an issued report that grew old, what it rests on.
    pub now: Option<Offered>,
    /// Of a line of an issued report that grew old: after how many minutes that is. Nothing for a line that is not right any more.
    pub older: Option<i64>,
}

/// Whether a line with this text, drawn from `said`, is no longer right.
#[must_use]
pub fn amber(
    text: &Text,
    said: &Offered,
    present: &Present,
    kind: Option<&ReportKind>,
    now: Timestamp,
) -> Option<Amber> {
    let Present::Says(says) = present else { return Some(Amber { why: Why::Gone, now: None, older: None }) };
    if says_else(text, said, says) {
        return Some(Amber { why: Why::Changed, now: Some(says.clone()), older: None });
    }
    let as_of = said.as_of.max(says.as_of);
    let old = kind.is_some_and(|k| k.aged(said.section, as_of, now));
    old.then(|| Amber { why: Why::Aged, now: Some(says.clone()), older: None })
}

/// Whether a line of an issued report is no longer right. Such a report tells of a window that is over: what came to be after its end `to`
/// is no error of it. `corrected` says whether an entry from which the line was drawn was corrected. See also [`issued_aged`].
#[must_use]
pub fn issued_amber(
    text: &Text,
    said: &Offered,
    present: &Present,
    corrected: bool,
    to: Timestamp,
) -> Option<Amber> {
    let Present::Says(says) = present else {
        // What was to come has come, and is over.
        return (said.section != Section::Next).then_some(Amber { why: Why::Gone, now: None, older: None });
    };
    if !corrected && is_later(said, says, to) {
        return None;
    }
    let wrong = words_differ(text, said, says) || says.sure < said.sure;
    wrong.then(|| Amber { why: Why::Changed, now: Some(says.clone()), older: None })
}

/// Whether a line of an issued report, right as it was, has grown old at `now`: by the ages that hold for drafts. It is as fresh as its
/// sentence. That its source said the same again makes it younger; that it said something else does not.
#[must_use]
pub fn issued_aged(
    text: &Text,
    said: &Offered,
    present: &Present,
    kind: Option<&ReportKind>,
    now: Timestamp,
) -> Option<Amber> {
    let kind = kind?;
    let again = match present {
        Present::Says(says) => Some(says).filter(|s| s.as_of > said.as_of && !words_differ(text, said, s)),
        Present::Gone => None,
    };
    let rests_on = again.unwrap_or(said);
    let old = kind.aged(said.section, rests_on.as_of, now);
    old.then(|| Amber { why: Why::Aged, now: Some(rests_on.clone()), older: kind.age_minutes })
}

/// Whether what the source says now came to be after the window, and leaves standing what it said then.
fn is_later(said: &Offered, says: &Offered, to: Timestamp) -> bool {
    let (Some(then), Some(now)) = (&said.series, &says.series) else {
        return says.as_of > to && says.as_of > said.as_of;
    };
    let (Some(was), Some(last)) = (then.points.last(), now.points.last()) else { return false };
    if last.at == was.at {
        return last.value == was.value && says.sure >= said.sure;
    }
    match now.points.iter().find(|p| p.at == was.at) {
        Some(point) => point.value == was.value && (point.sure || !was.sure),
        // Too old for the values that are offered; otherwise it was taken back.
        None => now.points.first().is_some_and(|first| first.at > was.at),
    }
}

/// Whether the source says something else than it did, and the line does not say so already.
fn says_else(text: &Text, said: &Offered, now: &Offered) -> bool {
    said.sure != now.sure || words_differ(text, said, now)
}

fn words_differ(text: &Text, said: &Offered, now: &Offered) -> bool {
    let differs = |lang: &Lang| said.text.get(*lang) != now.text.get(*lang);
    Lang::ALL.iter().filter(|l| differs(l)).any(|l| text.get(*l) != now.text.get(*l))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(fr: &str, sure: Sure, minute: i64) -> Offered {
        Offered {
            key: "figure:injured".into(),
            section: Section::Victims,
            text: Text::both(fr, fr.to_uppercase()),
            sure,
            handling: Handling::Service,
            as_of: Timestamp::from_seconds(minute * 60),
            by: "watch-officer".into(),
            seq: Some(minute),
            page: "log".into(),
            series: None,
        }
    }

    /// A number with its values week by week, recorded after the window: that alone says nothing.
    fn weeks(fr: &str, sure: Sure, points: &[(i64, i64)]) -> Offered {
        let point = |(at, value): &(i64, i64)| Point { at: Timestamp(*at), value: *value, sure: true };
        let points = points.iter().map(point).collect();
        let (name, unit, source) = (Text::default(), Text::default(), Text::default());
        let series = Some(Series { name, unit, source, decimals: 0, points });
        Offered { series, ..offered(fr, sure, 60) }
    }

    fn hourly() -> ReportKind {
        ReportKind {
            code: "hourly".into(),
            names: Text::default(),
            sections: vec![Section::Figures],
            since: super::super::kinds::Since::Last,
            ready_minutes: None,
            handling: Handling::Service,
            functions: Vec::new(),
            organisations: Vec::new(),
            age_minutes: Some(60),
            read_minutes: None,
            take: vec!["perimeter".into()],
        }
    }

    #[test]
    fn a_line_is_amber_when_its_source_says_something_else_or_nothing() {
        let was = offered("3", Sure::Unconfirmed, 0);
        let at = Timestamp::from_seconds(600);
        let table = [
            (Present::Says(was.clone()), "3", None),
            (Present::Says(offered("7", Sure::Unconfirmed, 5)), "3", Some(Why::Changed)),
            (Present::Says(offered("3", Sure::Confirmed, 5)), "3", Some(Why::Changed)),
            // The author wrote what the source says now before the source said it.
            (Present::Says(offered("7", Sure::Unconfirmed, 5)), "7", None),
            (Present::Gone, "3", Some(Why::Gone)),
        ];
        for (present, text, why) in table {
            let text = Text::both(text, text.to_uppercase());
            let found = amber(&text, &was, &present, Some(&hourly()), at);
            assert_eq!(found.map(|a| a.why), why, "{present:?} {text:?}");
        }
    }

    #[test]
    fn what_came_after_its_window_is_no_error_of_an_issued_report() {
        let was = offered("3", Sure::Confirmed, 0);
        let to = Timestamp::from_seconds(600);
        let next = Offered { section: Section::Next, ..was.clone() };
        let says = |fr: &str, sure, minute| Present::Says(offered(fr, sure, minute));
        let table = [
            (&was, says("3", Sure::Public, 0), false, None),
            (&was, says("7", Sure::Unconfirmed, 60), false, None),
            // The entry that the line was drawn from was corrected, or an earlier time is told otherwise.
            (&was, says("7", Sure::Confirmed, 60), true, Some(Why::Changed)),
            (&was, says("7", Sure::Confirmed, 5), false, Some(Why::Changed)),
            (&was, says("3", Sure::Unconfirmed, 0), false, Some(Why::Changed)),
            (&was, Present::Gone, false, Some(Why::Gone)),
            (&next, Present::Gone, false, None),
        ];
        for (said, present, corrected, why) in table {
            let found = issued_amber(&said.text, said, &present, corrected, to);
            assert_eq!(found.map(|a| a.why), why, "{present:?} {corrected}");
        }
    }

    #[test]
    fn a_value_of_the_following_week_leaves_an_issued_report_as_it_is() {
        let to = Timestamp::from_seconds(600);
        let was = weeks("7", Sure::Confirmed, &[(1, 5), (2, 7)]);
        let why = |now: Offered| issued_amber(&was.text, &was, &Present::Says(now), false, to).map(|a| a.why);
        assert_eq!(why(weeks("9", Sure::Unconfirmed, &[(1, 5), (2, 7), (3, 9)])), None);
        assert_eq!(why(weeks("9", Sure::Confirmed, &[(3, 9)])), None, "too old to be offered");
        assert_eq!(why(weeks("7, silent", Sure::Confirmed, &[(1, 5), (2, 7)])), None);
        let changed = Some(Why::Changed);
        assert_eq!(why(weeks("9", Sure::Confirmed, &[(1, 5), (2, 8), (3, 9)])), changed, "corrected");
        assert_eq!(why(weeks("8", Sure::Confirmed, &[(1, 5), (2, 8)])), changed, "corrected");
        assert_eq!(why(weeks("5", Sure::Confirmed, &[(1, 5)])), changed, "taken back");
        assert_eq!(why(weeks("7", Sure::Unconfirmed, &[(1, 5), (2, 7)])), changed, "less sure");
    }

    #[test]
    fn an_issued_report_grows_old_by_the_same_ages_and_a_newer_number_makes_it_no_younger() {
        let (kind, was) = (hourly(), offered("3", Sure::Confirmed, 0));
        let later = |minutes: i64| Timestamp::from_seconds(minutes * 60);
        let at = |said: &Offered, present: &Present, minutes| {
            let found = issued_aged(&said.text, said, present, Some(&kind), later(minutes));
            found.map(|a| (a.why, a.older, a.now.map(|o| o.as_of)))
        };
        let says = |fr: &str, minute| Present::Says(offered(fr, Sure::Confirmed, minute));
        let old = |minute| Some((Why::Aged, Some(60), Some(later(minute))));
        assert_eq!(at(&was, &says("3", 0), 60), None);
        assert_eq!(at(&was, &says("3", 0), 61), old(0));
        assert_eq!(at(&was, &says("3", 50), 61), None, "it was said again");
        assert_eq!(at(&was, &says("3", 50), 111), old(50));
        assert_eq!(at(&was, &says("7", 60), 61), old(0), "the newer number is another one");
        let deed = Offered { section: Section::Done, ..was.clone() };
        assert_eq!(at(&deed, &says("3", 0), 999), None);
        let ageless = issued_aged(&was.text, &was, &says("3", 0), None, later(999));
        assert_eq!(ageless, None, "a report of no kind has no ages");
    }

    #[test]
    fn a_number_grows_old_and_a_deed_does_not() {
        let (kind, was) = (hourly(), offered("3", Sure::Confirmed, 0));
        let later = |minutes: i64| Timestamp::from_seconds(minutes * 60);
        let why = |said: &Offered, present: &Offered, at| {
            amber(&said.text, said, &Present::Says(present.clone()), Some(&kind), at).map(|a| a.why)
        };
        assert_eq!(why(&was, &was, later(60)), None);
        assert_eq!(why(&was, &was, later(61)), Some(Why::Aged));
        assert_eq!(why(&was, &offered("3", Sure::Confirmed, 50), later(61)), None, "it was confirmed again");
        let deed = Offered { section: Section::Done, ..was };
        assert_eq!(why(&deed, &deed, later(999)), None);
        assert_eq!(kind.place(Section::Victims), Section::Figures);
        assert!(kind.takes("perimeter:1") && !kind.takes("perimeters:1"));
    }
}
