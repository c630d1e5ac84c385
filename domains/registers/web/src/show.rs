//! Entries, points and what hangs on them, as pages show them: names in place of codes, nothing that the reader may not see.

use ::desk::Names;
use kernel::{Handling, Lang, Text, Timestamp, Words};
use registers::entry::{LinkSort, Point, State};
use registers::evidence::{Evidence, Sort};
use registers::read::{ActionRow, EntryRow, LinkRow, PointRow, StatusRow, TurnRow};
use serde::Serialize;
use store::Read;
use web::{Fault, Typed, Who};

use crate::at::{At, fill};
use crate::desk::Owed;

/// An instant for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_488_000_000_000);

/// Free text with its language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: String,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code().to_owned() }
    }
    pub(crate) fn sample(text: &str) -> Self {
        Self { text: text.to_owned(), lang: Lang::Nl.code().to_owned() }
    }
}

/// A text in both official languages side by side; what is missing is nothing.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Two {
    pub(crate) fr: Option<String>,
    pub(crate) nl: Option<String>,
}

impl Two {
    pub(crate) fn of(text: &Text) -> Self {
        Self { fr: text.fr.clone(), nl: text.nl.clone() }
    }
    /// Nothing where neither language has words.
    pub(crate) fn any(text: &Text) -> Option<Self> {
        Some(Self::of(text)).filter(|two| two.fr.is_some() || two.nl.is_some())
    }
    pub(crate) fn sample(both: bool) -> Self {
        Self { fr: Some("texte <b>".into()), nl: both.then(|| "tekst".into()) }
    }
}

/// An entry, on a row or on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EntryShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) names: Text,
    pub(crate) body: Text,
    pub(crate) register: Text,
    pub(crate) register_code: String,
    pub(crate) day: Option<Timestamp>,
    pub(crate) reference: Option<String>,
    pub(crate) quote: Option<Two>,
    pub(crate) source: Option<String>,
    pub(crate) note: Option<Text>,
    pub(crate) areas: Vec<Text>,
    pub(crate) points: i64,
    pub(crate) open: i64,
    pub(crate) late: i64,
    pub(crate) answered: Option<i64>,
    pub(crate) shipped: bool,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) seq: i64,
}

impl EntryShow {
    pub(crate) fn of(row: &EntryRow, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let frame = &row.frame;
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            names: frame.names.clone(),
            body: frame.body.clone(),
            register: at.desk.register(&frame.register),
            register_code: frame.register.clone(),
            day: frame.day.and_then(|day| at.instant(day)),
            reference: frame.reference.clone(),
            quote: Two::any(&frame.quote),
            source: frame.source.clone(),
            note: Some(frame.note.clone()).filter(|t| *t != Text::default()),
            areas: row.areas.iter().map(|code| Names::of(&names.areas, code)).collect(),
            points: row.points,
            open: row.open,
            late: row.late,
            answered: row.answered,
            shipped: row.shipped,
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
            tone: tone_of(row.points, row.open, row.late),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(full: bool) -> Self {
        Self {
            id: "x".into(),
            number: "RS-26-0001".into(),
            names: Text::both("Résolution <b>", "Resolutie"),
            body: Text::both("Parlement", "Parlement"),
            register: Text::three("Résolutions", "Resoluties", "Resolutions"),
            register_code: "parliament".into(),
            day: full.then_some(NOON),
            reference: full.then(|| "A-1/2 <b>".into()),
            quote: Some(Two::sample(full)),
            source: full.then(|| "L1161 / L1171".into()),
            note: full.then(|| Text::both("texte non disponible", "tekst niet beschikbaar")),
            areas: if full { vec![Text::both("Hautrive", "Hoogoever")] } else { Vec::new() },
            points: 5,
            open: if full { 3 } else { 0 },
            late: if full { 1 } else { 0 },
            answered: full.then_some(2),
            shipped: full,
            guarded: full,
            handling: "need-to-know",
            tone: if full { "crit" } else { "ok" },
            seq: 9,
        }
    }
}

const fn tone_of(points: i64, open: i64, late: i64) -> &'static str {
    match (points, open, late) {
        (_, _, 1..) => "crit",
        (_, 1.., _) => "warn",
        (0, ..) => "",
        _ => "ok",
    }
}

/// Colour of a state, where it has one.
pub(crate) const fn tone(state: State) -> &'static str {
    match state {
        State::Open => "warn",
        State::InProgress => "info",
        State::Done => "ok",
        State::NotFollowed | State::Superseded => "off",
    }
}

/// A partial date as people read it: `14/09/2021`, `09/2021`, `2021`.
pub(crate) fn day_said(on: &str) -> String {
    on.split('-').rev().collect::<Vec<_>>().join("/")
}

/// A piece of evidence, with the way to it where there is one.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EvidenceShow {
    pub(crate) sort: &'static str,
    pub(crate) label: String,
    /// Address without language; nothing for what is only named.
    pub(crate) path: Option<String>,
    /// Address on the web.
    pub(crate) href: Option<String>,
}

impl EvidenceShow {
    pub(crate) fn of(
        one: &Evidence,
        entry: &str,
        at: &At<'_>,
        read: &dyn Read,
        who: &Who,
    ) -> Result<Self, Fault> {
        let label = || one.label.clone().unwrap_or_else(|| one.value.clone());
        let (label, path, href) = match one.sort {
            Sort::File => (label(), Some(format!("registers/{entry}/files/{}", one.value)), None),
            Sort::Entry => (format!("№ {}", one.value), Some(format!("entry/{}", one.value)), None),
            Sort::Matter => {
                let page = match one.value.parse() {
                    Ok(id) => at.named(read, who, id)?,
                    Err(_) => None,
                };
                page.map_or_else(|| (label(), None, None), |(name, path)| (name, Some(path), None))
            }
            Sort::Address => (label(), None, Some(one.value.clone())),
            Sort::Document => (label(), None, None),
        };
        Ok(Self { sort: one.sort.code(), label, path, href })
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |sort: &Sort| Self {
            sort: sort.code(),
            label: "preuve <b>".into(),
            path: matches!(sort, Sort::File | Sort::Entry | Sort::Matter).then(|| "entry/7".into()),
            href: matches!(sort, Sort::Address).then(|| "https://parlement.example/".into()),
        };
        Sort::ALL.iter().map(one).collect()
    }
}

/// Something that was done.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActionShow {
    pub(crate) n: i64,
    pub(crate) words: Two,
    pub(crate) on: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) evidence: Vec<EvidenceShow>,
    pub(crate) withdrawn: Option<Said>,
    pub(crate) seq: i64,
    pub(crate) function: Text,
}

impl ActionShow {
    pub(crate) fn of(
        row: &ActionRow,
        entry: &str,
        at: &At<'_>,
        read: &dyn Read,
        who: &Who,
    ) -> Result<Self, Fault> {
        let evidence = row.action.evidence.iter().map(|e| EvidenceShow::of(e, entry, at, read, who));
        Ok(Self {
            n: row.n,
            words: Two::of(&row.action.words),
            on: row.action.on.as_deref().map(day_said),
            source: row.action.source.clone(),
            evidence: evidence.collect::<Result<_, _>>()?,
            withdrawn: row.withdrawn.as_ref().map(Said::of),
            seq: row.seq,
            function: at.desk.post.names().function(&row.function),
        })
    }
    fn sample(full: bool) -> Self {
        Self {
            n: 1,
            words: Two::sample(full),
            on: full.then(|| "09/2021".into()),
            source: full.then(|| "L1504".into()),
            evidence: if full { EvidenceShow::samples() } else { Vec::new() },
            withdrawn: (!full).then(|| Said::sample("vergissing <b>")),
            seq: 12,
            function: Text::both("Secrétariat", "Secretariaat"),
        }
    }
}

/// What was said of where a point stands.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StatusShow {
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) on: String,
    pub(crate) words: Option<Two>,
    pub(crate) source: Option<String>,
    pub(crate) evidence: Vec<EvidenceShow>,
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
}

impl StatusShow {
    pub(crate) fn of(
        row: &StatusRow,
        entry: &str,
        at: &At<'_>,
        read: &dyn Read,
        who: &Who,
    ) -> Result<Self, Fault> {
        let evidence = row.status.evidence.iter().map(|e| EvidenceShow::of(e, entry, at, read, who));
        Ok(Self {
            state: row.status.state.code(),
            tone: tone(row.status.state),
            on: day_said(&row.status.on),
            words: Two::any(&row.status.words),
            source: row.status.source.clone(),
            evidence: evidence.collect::<Result<_, _>>()?,
            seq: row.seq,
            at: row.at,
            function: at.desk.post.names().function(&row.function),
        })
    }
    fn sample(state: State) -> Self {
        Self {
            state: state.code(),
            tone: tone(state),
            on: "28/10/2022".into(),
            words: state.is_open().then(|| Two::sample(false)),
            source: state.is_open().then(|| "L2423".into()),
            evidence: if state == State::Done { EvidenceShow::samples() } else { Vec::new() },
            seq: 14,
            at: NOON,
            function: Text::both("Secrétariat", "Secretariaat"),
        }
    }
}

/// Something that somebody is to do.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwedShow {
    /// Its number; nothing while it is on its way to the commitments, or where the reader may not see it.
    pub(crate) number: Option<String>,
    pub(crate) path: String,
    pub(crate) words: Text,
    pub(crate) to: Text,
    /// Organisation and area of the function, where it has them.
    pub(crate) place: Vec<Text>,
    pub(crate) due: Option<Timestamp>,
    /// Code of its state there.
    pub(crate) state: Option<String>,
    pub(crate) open: bool,
    pub(crate) late: bool,
    pub(crate) tone: &'static str,
    pub(crate) about: Option<String>,
}

impl OwedShow {
    pub(crate) fn of(owed: &Owed, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let organisation = owed.organisation.as_deref().map(|o| Names::of(&names.organisations, o));
        let area = owed.area.as_deref().map(|a| Names::of(&names.areas, a));
        Self {
            number: Some(owed.number.clone()),
            path: format!("orders/{}", owed.id),
            words: owed.words.clone(),
            to: names.function(&owed.to),
            place: organisation.into_iter().chain(area).collect(),
            due: owed.due,
            state: Some(owed.state.clone()),
            open: owed.open,
            late: owed.late,
            tone: if owed.late {
                "crit"
            } else if owed.open {
                "info"
            } else {
                "ok"
            },
            about: owed.about.clone(),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |open: bool, late: bool| Self {
            number: (open || late).then(|| "RC-26-0001".into()),
            path: "orders/x".into(),
            words: Text::both("Dresser la liste <b>", "Lijst opmaken"),
            to: Text::both("Service", "Dienst"),
            place: if open { vec![Text::both("Hautrive <b>", "Hoogoever")] } else { Vec::new() },
            due: open.then_some(NOON),
            state: open.then(|| "given".into()),
            open,
            late,
            tone: if late { "crit" } else { "info" },
            about: late.then(|| "EX-26-0001 <b>".into()),
        };
        vec![one(true, false), one(true, true), one(false, false)]
    }
}

/// What a point is linked with.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkShow {
    pub(crate) target: String,
    pub(crate) sort: &'static str,
    pub(crate) label: String,
    /// Address without language, for whoever may see it.
    pub(crate) path: Option<String>,
    /// What an indicator says: the value, the period it is about, its source.
    pub(crate) value: Option<(Text, Option<Timestamp>, Option<Text>)>,
    /// Whether it is an indicator that has no value.
    pub(crate) silent: bool,
}

impl LinkShow {
    pub(crate) fn of(row: &LinkRow, at: &At<'_>, read: &dyn Read, who: &Who) -> Result<Self, Fault> {
        let mut shown = Self {
            target: row.target.to_string(),
            sort: row.sort.code(),
            label: row.label.clone(),
            path: None,
            value: None,
            silent: false,
        };
        if row.sort == LinkSort::Indicator {
            if let Some(found) = at.desk.outside.measured(read, who.actor(), row.target)? {
                shown.label = found.name.show(at.reader.lang).to_owned();
                shown.path = Some(found.path);
                shown.silent = found.value.is_none();
                shown.value = found.value.map(|value| (value, found.of, found.source));
            }
        } else if let Some((name, path)) = at.named(read, who, row.target)? {
            shown.label = name;
            shown.path = Some(path);
        }
        Ok(shown)
    }
    fn samples() -> Vec<Self> {
        let one = |sort: &LinkSort| Self {
            target: "x".into(),
            sort: sort.code(),
            label: "1.9 <b>".into(),
            path: (*sort != LinkSort::Matter).then(|| "plan/x".into()),
            value: (*sort == LinkSort::Indicator)
                .then(|| (Text::both("−12 %", "−12 %"), Some(NOON), Some(Text::both("bilan <b>", "balans")))),
            silent: false,
        };
        let mut all: Vec<Self> = LinkSort::ALL.iter().map(one).collect();
        all.extend(LinkSort::ALL.iter().filter(|s| **s == LinkSort::Indicator).map(|s| Self {
            value: None,
            silent: true,
            ..one(s)
        }));
        all
    }
}

/// A point with all that hangs on it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointShow {
    pub(crate) n: i64,
    pub(crate) words: Two,
    pub(crate) text: Text,
    pub(crate) source: Option<String>,
    pub(crate) owner: Option<Text>,
    pub(crate) ground: Option<Text>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) late: bool,
    pub(crate) target: Option<Text>,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    /// What was said of it, newest first.
    pub(crate) statuses: Vec<StatusShow>,
    pub(crate) actions: Vec<ActionShow>,
    pub(crate) owed: Vec<OwedShow>,
    pub(crate) links: Vec<LinkShow>,
    /// How many actions and states have nothing that proves them.
    pub(crate) unproven: usize,
    /// As its form takes it back.
    pub(crate) form: Typed,
}

impl PointShow {
    /// The point alone; what hangs on it is added by the page.
    pub(crate) fn of(row: &PointRow, at: &At<'_>) -> Self {
        let today = at.today();
        let some = |text: &Text| Some(text.clone()).filter(|t| *t != Text::default());
        Self {
            n: row.n,
            words: Two::of(&row.point.words),
            text: row.point.words.clone(),
            source: row.point.source.clone(),
            owner: row.point.owner.as_deref().map(|f| at.desk.post.names().function(f)),
            ground: some(&row.point.ground),
            due: row.point.due.and_then(|day| at.instant(day)),
            late: row.state.is_open() && row.point.due.is_some_and(|day| day < today),
            target: some(&row.point.target),
            state: row.state.code(),
            tone: tone(row.state),
            statuses: Vec::new(),
            actions: Vec::new(),
            owed: Vec::new(),
            links: Vec::new(),
            unproven: 0,
            form: typed(&row.point).as_shown(),
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        let full = state.is_open();
        Self {
            n: 1,
            words: Two::sample(full),
            text: Text::both("texte <b>", "tekst"),
            source: full.then(|| "L1161".into()),
            owner: full.then(|| Text::both("Secrétariat", "Secretariaat")),
            ground: full.then(|| Text::both("ordonnance <b>", "ordonnantie")),
            due: full.then_some(NOON),
            late: state == State::Open,
            target: full.then(|| Text::both("−40 %", "−40 %")),
            state: state.code(),
            tone: tone(state),
            statuses: if full {
                State::ALL.iter().map(|s| StatusShow::sample(*s)).collect()
            } else {
                Vec::new()
            },
            actions: if full {
                vec![ActionShow::sample(true), ActionShow::sample(false)]
            } else {
                Vec::new()
            },
            owed: if full { OwedShow::samples() } else { Vec::new() },
            links: if full { LinkShow::samples() } else { Vec::new() },
            unproven: usize::from(full),
            form: Typed::default().with("words-fr", "<b>"),
        }
    }
}

/// A point as its form takes it back.
pub(crate) fn typed(point: &Point) -> Typed {
    let form = Typed::default()
        .with("source", point.source.clone().unwrap_or_default())
        .with("owner", point.owner.clone().unwrap_or_default())
        .with("due", point.due.map_or_else(String::new, |d| d.to_string()));
    let texts = [("words", &point.words), ("ground", &point.ground), ("target", &point.target)];
    texts.into_iter().fold(form, |form, (name, text)| fill(form, name, text))
}

/// A line of the history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) erased: bool,
}

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, at: &At<'_>) -> Self {
        Self {
            seq: row.seq,
            what: row.what.clone(),
            at: row.at,
            function: at.desk.post.names().function(&row.function),
            erased: row.erased,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let what = |kind: &&str| {
            kind.strip_prefix("registers.").and_then(|k| k.split('@').next()).unwrap_or("").to_owned()
        };
        let one = |kind: &&str| Self {
            seq: 7,
            what: what(kind),
            at: NOON,
            function: Text::both("Secrétariat", "Secretariaat"),
            erased: what(kind) == "taken-up",
        };
        registers::event::KINDS.iter().map(one).collect()
    }
}
