//! Plans and points as pages show them.

use jiff::civil::Date;
use kernel::{Handling, Id, Text, Timestamp, Words, kind};
use programme::carry::Decision;
use programme::plan::{Heading, Part, Sort, State};
use programme::point::{Point, PointState, Sourced, Standing};
use programme::read::{PlanRow, PointRow};
use serde::Serialize;

use crate::desk::Speak;

/// A noon, for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_690_800_000_000);

/// The middle of a day, which is that day in every zone where this is read.
pub(crate) fn noon(day: Date) -> Timestamp {
    let at = jiff::tz::TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0));
    at.map_or(Timestamp(0), Timestamp::from_jiff)
}

/// A text, where any language has one.
pub(crate) fn some_text(text: &Text) -> Option<Text> {
    let has = [&text.fr, &text.nl, &text.en].into_iter().flatten().any(|t| !t.trim().is_empty());
    has.then(|| text.clone())
}

/// A text with where it comes from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WordsShow {
    text: Option<Text>,
    standing: &'static str,
    tone: &'static str,
    source: Option<String>,
}

impl WordsShow {
    pub(crate) fn of(words: &Sourced) -> Self {
        let tone = match words.standing {
            Standing::Verified | Standing::Own => "ok",
            Standing::Quoted => "warn",
            Standing::Missing => "off",
        };
        let standing = words.standing.code();
        Self { text: some_text(&words.text), standing, tone, source: words.source.clone() }
    }
    pub(crate) fn sample(standing: Standing) -> Self {
        let text =
            if standing == Standing::Missing { Text::default() } else { Text::both("Veiller <b>", "Zorgen") };
        Self::of(&Sourced { text, standing, source: Some("note <b>".into()) })
    }
}

/// An objective, an axis, a theme or a mission.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HeadingShow {
    part: &'static str,
    pub(crate) code: String,
    words: WordsShow,
    page: Option<i64>,
}

impl HeadingShow {
    pub(crate) fn of(heading: &Heading) -> Self {
        let Heading { part, code, words, page } = heading;
        Self { part: part.code(), code: code.clone(), words: WordsShow::of(words), page: *page }
    }
    pub(crate) fn sample(part: Part) -> Self {
        Self {
            part: part.code(),
            code: "8".into(),
            words: WordsShow::sample(Standing::Verified),
            page: Some(72),
        }
    }
}

/// A plan.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanShow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) sort: &'static str,
    titles: Text,
    short: Option<Text>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
    authority: Option<Text>,
    authority_words: Option<String>,
    pilot: Option<Text>,
    function: Text,
    basis: Option<String>,
    source: Option<String>,
    remark: Option<Text>,
    expected: Option<i64>,
    pub(crate) state: &'static str,
    tone: &'static str,
    state_on: Option<Timestamp>,
    state_by: Option<Text>,
    state_words: Option<Words>,
    adopted_on: Option<Timestamp>,
    adopted_by: Option<Text>,
    adopted_words: Option<Words>,
    areas: Vec<Text>,
    points: i64,
    with_text: i64,
    open: i64,
    seq: i64,
    pub(crate) guarded: bool,
    /// Its last day is over and it is not closed.
    over: bool,
    /// It comes from the profile.
    pub(crate) shipped: bool,
}

impl PlanShow {
    pub(crate) fn of(row: &PlanRow, speak: &Speak, today: Date) -> Self {
        let frame = &row.frame;
        let over = row.state.is_in_force() && frame.until.is_some_and(|until| until < today);
        let tone = match row.state {
            _ if over => "warn",
            State::Preparing => "info",
            State::Adopted | State::Running => "ok",
            State::Closed => "off",
        };
        let organisation = |code: &Option<String>| code.as_ref().map(|code| speak.organisation(code));
        Self {
            id: row.id,
            sort: row.sort.code(),
            titles: frame.titles.clone(),
            short: some_text(&frame.short),
            from: frame.from.map(noon),
            until: frame.until.map(noon),
            authority: organisation(&frame.authority),
            authority_words: frame.authority_words.clone(),
            pilot: organisation(&frame.pilot),
            function: speak.function(&frame.function),
            basis: frame.basis.clone(),
            source: frame.source.clone(),
            remark: some_text(&frame.remark),
            expected: frame.expected,
            state: row.state.code(),
            tone,
            state_on: row.state_on.map(noon),
            state_by: organisation(&row.state_by),
            state_words: row.state_words.clone(),
            adopted_on: row.adopted_on.map(noon),
            adopted_by: organisation(&row.adopted_by),
            adopted_words: row.adopted_words.clone(),
            areas: row.areas.iter().map(|code| speak.area(code)).collect(),
            points: row.points,
            with_text: row.with_text,
            open: row.open,
            seq: row.changed_seq,
            guarded: row.handling >= Handling::NeedToKnow,
            over,
            shipped: row.code.is_some(),
        }
    }

    pub(crate) fn sample(sort: Sort, state: State, full: bool) -> Self {
        let text = |fr: &str| full.then(|| Text::both(fr, "nl"));
        Self {
            id: Id::of_words(&["sample"]),
            sort: sort.code(),
            titles: Text::both("Plan <b>", "Plan"),
            short: text("P <b>"),
            from: full.then_some(NOON),
            until: full.then_some(NOON),
            authority: text("Conseil <b>"),
            authority_words: full.then(|| "Conseil <b>".into()),
            pilot: text("Mobilité <b>"),
            function: Text::both("Programme", "Programma"),
            basis: full.then(|| "art. 37bis <b>".into()),
            source: full.then(|| "note <b>".into()),
            remark: text("Remarque <b>"),
            expected: full.then_some(77),
            state: state.code(),
            tone: "ok",
            state_on: full.then_some(NOON),
            state_by: text("Conseil <b>"),
            state_words: full.then(|| Words::new(kernel::Lang::Fr, "dit <b>")),
            adopted_on: full.then_some(NOON),
            adopted_by: text("Conseil <b>"),
            adopted_words: full.then(|| Words::new(kernel::Lang::Fr, "erreur <b>")),
            areas: text("Hautrive <b>").into_iter().collect(),
            points: 5,
            with_text: 3,
            open: 5,
            seq: 7,
            guarded: full,
            over: full,
            shipped: full,
        }
    }
}

/// What became of a point when its plan closed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CarriedShow {
    decision: &'static str,
    words: Option<Words>,
    at: Timestamp,
    function: Text,
    /// Number and page of the point that takes it up.
    into: Option<(String, String)>,
}

impl CarriedShow {
    pub(crate) fn of(row: &PointRow, speak: &Speak, into: Option<&PointRow>) -> Option<Self> {
        let carried = row.carried.as_ref()?;
        Some(Self {
            decision: carried.decision.code(),
            words: carried.words.clone(),
            at: carried.at,
            function: speak.function(&carried.function),
            into: into.map(|to| (to.point.number.clone(), format!("measures/{}", to.id))),
        })
    }
    pub(crate) fn sample(decision: Decision) -> Self {
        Self {
            decision: decision.code(),
            words: Some(Words::new(kernel::Lang::Fr, "parce que <b>")),
            at: NOON,
            function: Text::both("Programme", "Programma"),
            into: decision.leads_on().then(|| ("8.8".into(), "measures/x".into())),
        }
    }
}

/// A line of a plan: a measure, a point of an action plan.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LineShow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) number: String,
    words: WordsShow,
    remark: Option<Text>,
    pub(crate) state: &'static str,
    tone: &'static str,
    pilot: Option<Text>,
    partners: Vec<Text>,
    functions: Vec<Text>,
    areas: Vec<Text>,
    seq: i64,
}

pub(crate) const fn point_tone(state: PointState) -> &'static str {
    match state {
        PointState::Open => "info",
        PointState::Running => "warn",
        PointState::Done => "ok",
        PointState::Stopped => "off",
    }
}

impl LineShow {
    pub(crate) fn of(row: &PointRow, speak: &Speak) -> Self {
        let point = &row.point;
        Self {
            id: row.id,
            number: point.number.clone(),
            words: WordsShow::of(&point.words),
            remark: some_text(&point.remark),
            state: row.state.code(),
            tone: point_tone(row.state),
            pilot: point.pilot.as_ref().map(|code| speak.organisation(code)),
            partners: point.partners.iter().map(|code| speak.organisation(code)).collect(),
            functions: point.functions.iter().map(|code| speak.function(code)).collect(),
            areas: point.areas.iter().map(|code| speak.area(code)).collect(),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: PointState) -> Self {
        let full = state == PointState::Running;
        let text = || full.then(|| Text::both("Mobilité <b>", "Mobiliteit"));
        Self {
            id: Id::of_words(&["sample", state.code()]),
            number: "8.8".into(),
            words: WordsShow::sample(if full { Standing::Quoted } else { Standing::Missing }),
            remark: text(),
            state: state.code(),
            tone: point_tone(state),
            pilot: text(),
            partners: text().into_iter().collect(),
            functions: text().into_iter().collect(),
            areas: text().into_iter().collect(),
            seq: 7,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        PointState::ALL.iter().map(|state| Self::sample(*state)).collect()
    }
}

/// What a point says, in full.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointShow {
    number: String,
    theme: Option<HeadingShow>,
    words: WordsShow,
    remark: Option<Text>,
    keywords: Vec<String>,
    functions: Vec<Text>,
    pilot: Option<Text>,
    partners: Vec<Text>,
    groups: Vec<Text>,
    areas: Vec<Text>,
    objectives: Vec<HeadingShow>,
    resolutions: Vec<Text>,
}

impl PointShow {
    pub(crate) fn of(point: &Point, headings: &[Heading], speak: &Speak) -> Self {
        let theme = |h: &&Heading| h.part == Part::Theme && Some(&h.code) == point.theme.as_ref();
        let serves = |h: &&Heading| h.part != Part::Theme && point.objectives.contains(&h.code);
        Self {
            number: point.number.clone(),
            theme: headings.iter().find(theme).map(HeadingShow::of),
            words: WordsShow::of(&point.words),
            remark: some_text(&point.remark),
            keywords: point.keywords.iter().cloned().collect(),
            functions: point.functions.iter().map(|code| speak.function(code)).collect(),
            pilot: point.pilot.as_ref().map(|code| speak.organisation(code)),
            partners: point.partners.iter().map(|code| speak.organisation(code)).collect(),
            groups: point.groups.iter().map(|code| speak.group(code)).collect(),
            areas: point.areas.iter().map(|code| speak.area(code)).collect(),
            objectives: headings.iter().filter(serves).map(HeadingShow::of).collect(),
            resolutions: point.resolutions.iter().map(|code| speak.resolution(code)).collect(),
        }
    }
    pub(crate) fn sample(standing: Standing, full: bool) -> Self {
        let text = || full.then(|| Text::both("Nom <b>", "Naam"));
        let many = || text().into_iter().collect::<Vec<_>>();
        Self {
            number: "8.8".into(),
            theme: full.then(|| HeadingShow::sample(Part::Theme)),
            words: WordsShow::sample(standing),
            remark: text(),
            keywords: full.then(|| "cyber <b>".to_owned()).into_iter().collect(),
            functions: many(),
            pilot: text(),
            partners: many(),
            groups: many(),
            areas: many(),
            objectives: if full { vec![HeadingShow::sample(Part::Objective)] } else { Vec::new() },
            resolutions: many(),
        }
    }
}
