//! Campaigns, sheets and actions as pages show them: names in place of codes.

use std::collections::BTreeMap;

use contributions::action::{Action, decimal_again, figures_again};
use contributions::campaign::Standing;
use contributions::hint::{Hint, hints};
use contributions::read::{ActionRow, CampaignRow, NothingRow, SheetRow, SheetState, TranslationRow};
use jiff::civil::Date;
use kernel::{Lang, Text, Timestamp, Words};
use serde::Serialize;

use crate::desk::Desk;

/// Free text with its language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code() }
    }
    pub(crate) fn sample(text: &str) -> Self {
        Self { text: text.to_owned(), lang: Lang::Nl.code() }
    }
}

/// An instant for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_488_000_000_000);

/// A day as people write it.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// Names of codes; the code itself where no list knows it any more.
pub(crate) fn named<'a>(
    codes: impl IntoIterator<Item = &'a String>,
    names: &BTreeMap<String, Text>,
) -> Vec<Text> {
    let one = |code: &String| names.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code));
    codes.into_iter().map(one).collect()
}

/// A campaign.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CampaignShow {
    pub(crate) id: String,
    pub(crate) year: String,
    pub(crate) names: Text,
    pub(crate) letter: Text,
    /// What is asked besides, and what was asked once and is not any more.
    pub(crate) questions: Vec<Text>,
    pub(crate) gone: Vec<Text>,
    pub(crate) due: Timestamp,
    pub(crate) over: bool,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) partners: i64,
    pub(crate) open: i64,
    pub(crate) unanswered: i64,
    pub(crate) to_judge: i64,
    pub(crate) accepted: i64,
    pub(crate) guarded: bool,
    /// Days before and after on which its partners are reminded, where it has a rule of its own.
    pub(crate) reminders: Option<(String, String)>,
}

impl CampaignShow {
    pub(crate) fn of(row: &CampaignRow, now: Timestamp) -> Self {
        Self {
            id: row.id.to_string(),
            year: row.year.to_string(),
            names: row.names.clone(),
            letter: row.letter.clone(),
            questions: row.asks().map(|(_, asks)| asks.clone()).collect(),
            gone: (1..)
                .zip(&row.questions)
                .filter(|(n, _)| row.gone.contains(n))
                .map(|(_, q)| q.clone())
                .collect(),
            due: row.due,
            over: row.is_over(now),
            closed_at: row.closed.as_ref().map(|(at, _)| *at),
            partners: row.partners,
            open: row.open,
            unanswered: row.unanswered,
            to_judge: row.to_judge,
            accepted: row.accepted,
            guarded: row.handling >= kernel::Handling::NeedToKnow,
            reminders: row.reminders.as_ref().map(crate::edit::days),
        }
    }
    pub(crate) fn sample(open: bool) -> Self {
        Self {
            reminders: open.then(|| ("14, 3".into(), "—".into())),
            id: "x".into(),
            year: "2026".into(),
            names: Text::both("Contributions <b>", "Bijdragen"),
            letter: Text::both("Madame, Monsieur", "Mevrouw, mijnheer"),
            questions: vec![Text::both("Et ?", "En?")],
            gone: if open { vec![Text::both("Et <b> ?", "En?")] } else { Vec::new() },
            due: NOON,
            over: !open,
            closed_at: (!open).then_some(NOON),
            partners: 12,
            open: 3,
            unanswered: 2,
            to_judge: 4,
            accepted: 9,
            guarded: !open,
        }
    }
}

/// The sheet of a partner.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SheetShow {
    pub(crate) id: String,
    pub(crate) campaign: String,
    pub(crate) campaign_names: Text,
    pub(crate) closed: bool,
    pub(crate) year: String,
    pub(crate) partner: String,
    pub(crate) names: Text,
    pub(crate) due: Timestamp,
    pub(crate) over: bool,
    pub(crate) version: i64,
    pub(crate) answered_at: Option<Timestamp>,
    pub(crate) measures: i64,
    pub(crate) open: i64,
    pub(crate) nothing: i64,
    /// Of them, those that nobody has judged.
    pub(crate) nothing_given: i64,
    pub(crate) given: i64,
    pub(crate) accepted: i64,
    pub(crate) returned: i64,
    pub(crate) refused: i64,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) guarded: bool,
    pub(crate) seq: i64,
}

impl SheetShow {
    pub(crate) fn of(row: &SheetRow, now: Timestamp) -> Self {
        let state = row.state(now);
        Self {
            id: row.id.to_string(),
            campaign: row.campaign.to_string(),
            campaign_names: row.campaign_names.clone(),
            closed: row.closed,
            year: row.year.to_string(),
            partner: row.partner.clone(),
            names: row.names.clone(),
            due: row.due,
            over: row.is_over(now),
            version: row.version,
            answered_at: row.answered_at,
            measures: row.measures,
            open: row.open,
            nothing: row.nothing,
            nothing_given: row.nothing_given,
            given: row.given,
            accepted: row.accepted,
            returned: row.returned,
            refused: row.refused,
            state: state.code(),
            tone: tone(state),
            guarded: row.handling >= kernel::Handling::NeedToKnow,
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: SheetState) -> Self {
        let answered = !matches!(state, SheetState::Silent | SheetState::Waiting | SheetState::NotAsked);
        Self {
            id: "x".into(),
            campaign: "y".into(),
            campaign_names: Text::both("Contributions 2026", "Bijdragen 2026"),
            closed: state == SheetState::Silent,
            year: "2026".into(),
            partner: "hautrive".into(),
            names: Text::both("Commune <b>", "Gemeente"),
            due: NOON,
            over: state == SheetState::Silent,
            version: i64::from(answered) * 2,
            answered_at: answered.then_some(NOON),
            measures: 5,
            open: 2,
            nothing: 1,
            nothing_given: i64::from(answered),
            given: i64::from(answered),
            accepted: 2,
            returned: 1,
            refused: 1,
            state: state.code(),
            tone: tone(state),
            guarded: answered,
            seq: 31,
        }
    }
}

/// Red where nothing came, amber where somebody has to look.
pub(crate) const fn tone(state: SheetState) -> &'static str {
    match state {
        SheetState::Silent => "crit",
        SheetState::Partly | SheetState::Returned => "warn",
        SheetState::ToJudge => "info",
        SheetState::Done => "ok",
        SheetState::NotAsked => "off",
        SheetState::Waiting => "",
    }
}

const fn standing_tone(standing: Standing) -> &'static str {
    match standing {
        Standing::Given => "info",
        Standing::Accepted => "ok",
        Standing::Returned => "warn",
        Standing::Refused | Standing::Withdrawn => "off",
    }
}

/// Where the answer that there is nothing to report stands; the same names as of an action.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NothingShow {
    standing: &'static str,
    tone: &'static str,
    /// Whether it can be judged still, or was refused and can be accepted after all.
    pub(crate) open: bool,
    pub(crate) out: bool,
    before: bool,
    words: Option<Said>,
    judged_at: Option<Timestamp>,
}

impl NothingShow {
    pub(crate) fn of(row: &NothingRow) -> Self {
        Self {
            standing: row.standing.code(),
            tone: standing_tone(row.standing),
            open: row.standing.is_open(),
            out: row.standing.is_out(),
            before: false,
            words: row.words.as_ref().map(Said::of),
            judged_at: row.judged.as_ref().map(|(at, _)| *at),
        }
    }
    /// Whether it was accepted: then it is not said anew.
    pub(crate) fn is_accepted(&self) -> bool {
        self.standing == Standing::Accepted.code()
    }
    pub(crate) fn sample(standing: Standing) -> Self {
        Self::of(&NothingRow {
            standing,
            words: (standing != Standing::Given).then(|| Words::new(Lang::Nl, "waarom <b>?")),
            judged: (standing != Standing::Given).then(|| (NOON, "x".into())),
        })
    }
}

/// What an action says in another language, in the words of the office.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TranslationShow {
    lang: &'static str,
    what: String,
    result: Option<String>,
    figures: String,
    obstacles: Option<String>,
    at: Timestamp,
}

impl TranslationShow {
    fn of(row: &TranslationRow) -> Self {
        let t = &row.translation;
        Self {
            lang: row.lang().code(),
            what: t.what.text.clone(),
            result: t.result.clone(),
            figures: figures_again(&t.figures, "; "),
            obstacles: t.obstacles.clone(),
            at: row.at,
        }
    }
    fn sample(full: bool) -> Self {
        Self {
            lang: Lang::Fr.code(),
            what: "Travail de quartier <b>".into(),
            result: full.then(|| "quarante".to_owned()),
            figures: if full { "40 jeunes".into() } else { String::new() },
            obstacles: full.then(|| "pluie".to_owned()),
            at: NOON,
        }
    }
}

/// An action.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActionShow {
    pub(crate) n: i64,
    pub(crate) what: Said,
    pub(crate) areas: Vec<Text>,
    pub(crate) groups: Vec<Text>,
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
    pub(crate) result: Option<String>,
    pub(crate) figures: String,
    pub(crate) links: Vec<String>,
    /// Ids of files.
    pub(crate) files: Vec<String>,
    pub(crate) obstacles: Option<String>,
    pub(crate) cost: Option<String>,
    pub(crate) money: Option<String>,
    /// Whether it was taken over from last year.
    pub(crate) before: bool,
    pub(crate) standing: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) open: bool,
    /// Whether it was refused or taken out, and can be accepted after all.
    pub(crate) out: bool,
    pub(crate) words: Option<Said>,
    pub(crate) judged_at: Option<Timestamp>,
    pub(crate) given_at: Timestamp,
    pub(crate) version: i64,
    pub(crate) seq: i64,
    pub(crate) hints: Vec<&'static str>,
    pub(crate) translations: Vec<TranslationShow>,
}

/// Names that actions need, made once for a page.
pub(crate) struct ActionNames {
    pub(crate) areas: BTreeMap<String, Text>,
    pub(crate) groups: BTreeMap<String, Text>,
    pub(crate) hints: Vec<Hint>,
}

impl ActionNames {
    pub(crate) fn of(desk: &Desk) -> Self {
        Self { areas: desk.areas(), groups: desk.groups(), hints: desk.lists().hints.clone() }
    }
}

impl ActionShow {
    pub(crate) fn of(row: &ActionRow, names: &ActionNames, year: i64, before: &[Action]) -> Self {
        let open = row.standing.is_open();
        let found = if open { hints(&row.action, year, before, &names.hints) } else { Vec::new() };
        Self {
            n: row.n,
            standing: row.standing.code(),
            tone: standing_tone(row.standing),
            open,
            out: row.standing.is_out(),
            words: row.words.as_ref().map(Said::of),
            judged_at: row.judged.as_ref().map(|(at, _)| *at),
            given_at: row.given_at,
            version: row.version,
            seq: row.given_seq,
            hints: found.into_iter().map(Hint::code).collect(),
            translations: row.translations.iter().map(TranslationShow::of).collect(),
            ..Self::bare(&row.action, names)
        }
    }
    /// Of a draft, or of last year: what it says, and no more.
    pub(crate) fn bare(action: &Action, names: &ActionNames) -> Self {
        Self {
            n: 0,
            what: Said::of(&action.what),
            areas: named(&action.areas, &names.areas),
            groups: named(&action.groups, &names.groups),
            from: action.from.map(day),
            until: action.until.map(day),
            result: action.result.clone(),
            figures: figures_again(&action.figures, "; "),
            links: action.links.clone(),
            files: action.files.iter().map(ToString::to_string).collect(),
            obstacles: action.obstacles.clone(),
            cost: action.cost.map(|cents| decimal_again(cents, 2)),
            money: action.money.clone(),
            before: action.before.is_some(),
            standing: Standing::Given.code(),
            tone: "",
            open: true,
            out: false,
            words: None,
            judged_at: None,
            given_at: Timestamp(0),
            version: 0,
            seq: 0,
            hints: Vec::new(),
            translations: Vec::new(),
        }
    }
    pub(crate) fn sample(standing: Standing) -> Self {
        let full = standing != Standing::Given;
        Self {
            n: 3,
            what: Said::sample("Buurtwerk <b>"),
            areas: vec![Text::both("Hautrive", "Hoogoever")],
            groups: vec![Text::both("Jeunes", "Jongeren")],
            from: full.then(|| "01/03/2026".to_owned()),
            until: full.then(|| "30/06/2026".to_owned()),
            result: full.then(|| "veertig".to_owned()),
            figures: "40 jongeren".into(),
            links: vec!["https://x.example/a".into()],
            files: vec!["f".into()],
            obstacles: full.then(|| "regen".to_owned()),
            cost: full.then(|| "1250,5".to_owned()),
            money: full.then(|| "eigen middelen".to_owned()),
            before: full,
            standing: standing.code(),
            tone: "info",
            open: standing.is_open(),
            out: standing.is_out(),
            words: full.then(|| Said::sample("waarom?")),
            judged_at: full.then_some(NOON),
            given_at: NOON,
            version: 2,
            seq: 31,
            hints: Hint::ALL.iter().map(|h| h.code()).collect(),
            translations: if standing.is_open() { Vec::new() } else { vec![TranslationShow::sample(full)] },
        }
    }
}
