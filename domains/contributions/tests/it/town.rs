//! A journal with a campaign in it: a programme manager who asks, two municipalities that answer.

use std::collections::BTreeSet;
use std::sync::Arc;

use contributions::action::{Action, figures};
use contributions::campaign::{Contact, Measure, Verdict, sheet_of};
use contributions::command::{AskPartners, By, Give, Judge, OpenCampaign, Partner};
use contributions::read::{ActionRow, Eye, SheetRow, actions, sheet};
use contributions::{ContributionEffects, ContributionView, Facts, Rhythm};
use jiff::civil::date;
use kernel::{Actor, Handling, Id, Lang, Text, Timestamp, kind};
use stage::{Play, matter, stranger, words};
use testkit::{NIGHT, Place};

pub(crate) type Town = Play<Facts>;
pub(crate) type Matter = Id<kind::Matter>;

pub(crate) const DAY: i64 = 86_400;
/// The year that is asked about.
pub(crate) const YEAR: i64 = 2026;

pub(crate) fn due() -> Timestamp {
    NIGHT.plus_seconds(30 * DAY)
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.areas = stage::codes(&["90001", "90002", "q1"]);
    facts.groups = stage::codes(&["all", "young"]);
    facts.rhythm =
        Rhythm { remind_before: vec![14], remind_after: vec![3], escalate_after: Some(7), link_after: 60 };
    facts
}

pub(crate) fn manager() -> Actor {
    stranger("programme-manager")
}

pub(crate) fn town(place: &Place) -> Town {
    let facts = Arc::new(facts());
    Play::on(
        place,
        &manager(),
        move |_| Arc::clone(&facts),
        |definition| {
            definition.views.push(Arc::new(ContributionView));
            definition.effects = vec![Arc::new(ContributionEffects)];
            definition.keeps = [desk::links::STEPS, contributions::draft::STEPS].concat();
        },
    )
}

pub(crate) fn measure(number: &str) -> Measure {
    Measure {
        id: Id::of_words(&["measure", number]),
        number: number.to_owned(),
        theme: number.split('.').next().unwrap().to_owned(),
        titles: Text::both(format!("Mesure {number}"), format!("Maatregel {number}")),
    }
}

pub(crate) fn partner(code: &str) -> Partner {
    Partner {
        code: code.to_owned(),
        names: Text::both(format!("Commune {code}"), format!("Gemeente {code}")),
        kind: Some("municipality".to_owned()),
        areas: [code.to_owned()].into(),
        contacts: vec![contact("a@hautrive.example"), contact("b@hautrive.example")],
    }
}

pub(crate) fn contact(mail: &str) -> Contact {
    Contact { name: Some("A. Fictif".into()), mail: Some(mail.into()), lang: Some(Lang::Nl) }
}

pub(crate) fn campaign() -> OpenCampaign {
    OpenCampaign {
        campaign: matter(),
        year: YEAR,
        names: Text::both("Contributions 2026", "Bijdragen 2026"),
        letter: Text::both("Madame, Monsieur", "Mevrouw, mijnheer"),
        questions: vec![Text::both("Et ?", "En?")],
        due: due(),
        handling: Handling::Service,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
        reminders: None,
    }
}

/// A campaign in which these partners are asked about these measures.
pub(crate) fn asked(town: &Town, partners: &[&str], measures: &[&str]) -> Matter {
    let rule = campaign();
    let id = rule.campaign;
    town.ask(rule);
    ask_more(town, id, partners, measures);
    id
}

pub(crate) fn ask_more(town: &Town, campaign: Matter, partners: &[&str], measures: &[&str]) {
    town.ask(AskPartners {
        campaign,
        partners: partners.iter().map(|p| partner(p)).collect(),
        measures: measures.iter().map(|m| measure(m)).collect(),
    });
}

/// The sheet of 90001, asked about 1.1 and 1.2 alone.
pub(crate) fn one(town: &Town) -> Matter {
    sheet_of(asked(town, &["90001"], &["1.1", "1.2"]), "90001")
}

pub(crate) fn action(number: &str) -> Action {
    Action {
        areas: stage::codes(&["90001"]),
        groups: stage::codes(&["young"]),
        from: Some(date(2026, 3, 1)),
        until: Some(date(2026, 6, 30)),
        result: Some("Quarante jeunes".into()),
        figures: figures("figures", "40 jeunes").unwrap(),
        links: vec!["https://hautrive.example/rapport".into()],
        ..Action::new(measure(number).id, words("Ateliers dans les écoles"))
    }
}

pub(crate) fn give(sheet: Matter, actions: &[Action]) -> Give {
    Give { actions: actions.iter().map(|a| (None, a.clone())).collect(), ..Give::new(sheet, By::Program) }
}

pub(crate) fn judge(sheet: Matter, n: i64, verdict: Verdict) -> Judge {
    let (actions, words) = ([n].into(), Some(words("parce que")));
    Judge { sheet, actions, nothing: BTreeSet::new(), verdict, words, based_on: None }
}

/// That there is nothing to report on a measure, for a reason.
pub(crate) fn nothing(sheet: Matter, number: &str, reason: &str) -> Give {
    Give { nothing: [(measure(number).id, words(reason))].into(), ..Give::new(sheet, By::Program) }
}

/// The same, judged.
pub(crate) fn judge_nothing(sheet: Matter, number: &str, verdict: Verdict) -> Judge {
    Judge { actions: BTreeSet::new(), nothing: [measure(number).id].into(), ..judge(sheet, 1, verdict) }
}

pub(crate) fn get(town: &Town, id: Matter) -> SheetRow {
    town.read(|r| sheet(r, &Eye::all(), id)).unwrap()
}

pub(crate) fn given(town: &Town, id: Matter) -> Vec<ActionRow> {
    town.read(|r| actions(r, id))
}
