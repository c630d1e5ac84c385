//! The lines of the week, the weekly report, and the message that takes it to every municipality.

use kernel::{Lang, Text};
use situation::log::{Discipline, EntryKind, FigureStatus, Register};

use super::meeting::other;
use super::{ABOUT, DESK, Loom, clock, desks};
use crate::people::DemoPerson;
use crate::reception::{Week, WeekDay};
use crate::script::{
    Act, Called, Count, Draft, Issue, Message, MessageName, SendMessage, Status, Translate, Write,
};

/// A recipient has this long to acknowledge: until Thursday morning.
const ACKNOWLEDGE_MINUTES: u32 = 20 * 60;

impl Loom<'_> {
    pub(super) fn report(&mut self, n: u32, week: &Week) {
        self.lines(n, week);
        self.count_told(n);
        let report = format!("report-{n}");
        let wednesday = WeekDay { week: n, day: 3 };
        let draft = Draft { report: report.clone(), on: ABOUT.to_owned(), days: Some(7) };
        self.put(&format!("draft-{n}"), wednesday, clock(10, 0), "coordinator", Act::Draft(draft));
        for (k, (text, lang)) in (1_i8..).zip(week.said.iter().zip([Lang::Fr, Lang::Nl])) {
            let translate = Translate {
                report: report.clone(),
                entry: format!("said-{n}-{k}"),
                text: only(text, other(lang)),
            };
            let act = Act::Translate(translate);
            self.put(&format!("translate-{n}-{k}"), wednesday, clock(10, 20 + k), "coordinator", act);
        }
        self.put(&format!("issue-{n}"), wednesday, clock(11, 0), "governor", Act::Issue(Issue { report }));
        self.message(n);
    }

    /// What was said on Tuesday morning, each in the language of whoever said it.
    fn lines(&mut self, n: u32, week: &Week) {
        let tuesday = WeekDay { week: n, day: 2 };
        let who = [("coordinator", Lang::Fr, None), ("sites", Lang::Nl, Some(Discipline::D4))];
        for (k, (text, (who, lang, discipline))) in (1_i8..).zip(week.said.iter().zip(who)) {
            let write = Write {
                on: Some(ABOUT.to_owned()),
                kind: EntryKind::Observation,
                discipline,
                register: Register::Operational,
                text: only(text, lang),
                source: None,
                figure: None,
                answers: None,
            };
            self.put(&format!("said-{n}-{k}"), tuesday, clock(9, k), who, Act::Write(write));
        }
    }

    /// How many people are there, as counted on Monday evening; confirmed, then public.
    fn count_told(&mut self, n: u32) {
        let Some(monday) = self.monday_of(n) else { return };
        let (present, sites) = (monday.present(), monday.sites.len());
        let tuesday = WeekDay { week: n, day: 2 };
        let write = Write {
            on: Some(ABOUT.to_owned()),
            kind: EntryKind::Figure,
            discipline: Some(Discipline::D4),
            register: Register::Operational,
            text: Text::one(
                Lang::Nl,
                format!(
                    "{present} mensen aanwezig op {sites} opvanglocaties, telling van maandagavond (fictief)"
                ),
            ),
            source: None,
            figure: Some(Count { name: "received".to_owned(), value: present, about: false }),
            answers: None,
        };
        self.put(&format!("received-{n}"), tuesday, clock(9, 20), "sites", Act::Write(write));
        for (what, hour, who, to) in
            [("sure", 9, "sites", FigureStatus::Confirmed), ("public", 10, "governor", FigureStatus::Public)]
        {
            let status = Status { on: ABOUT.to_owned(), figure: "received".to_owned(), to };
            self.put(&format!("{what}-{n}"), tuesday, clock(hour, 40), who, Act::Status(status));
        }
    }

    /// The report goes to every municipality. Most say that they know; two a week are reminded, then telephoned.
    fn message(&mut self, n: u32) {
        let all: Vec<_> = desks().collect();
        let late = late(n, all.len());
        let wednesday = WeekDay { week: n, day: 3 };
        let weekly = SendMessage {
            acknowledge_minutes: Some(ACKNOWLEDGE_MINUTES),
            ..to_desks(
                format!("weekly-{n}"),
                Text::both(
                    format!("Rapport hebdomadaire, semaine {n} (fictif)"),
                    format!("Weekrapport, week {n} (fictief)"),
                ),
                Text::both(
                    format!(
                        "Le rapport de la semaine {n} est émis. Merci d'en accuser réception avant demain matin. Tout est inventé."
                    ),
                    format!(
                        "Het rapport van week {n} is vrijgegeven. Bevestig de ontvangst voor morgenochtend. Alles is verzonnen."
                    ),
                ),
                all.iter().map(|(_, area)| (*area).to_owned()).collect(),
            )
        };
        let act = Act::Message(Message::Send(weekly));
        self.put(&format!("weekly-sent-{n}"), wednesday, clock(11, 30), "coordinator", act);
        let answering = (0_i8..).zip(&all).filter(|(k, _)| !late.contains(&usize::from(k.unsigned_abs())));
        for (k, (desk, _)) in answering {
            let name = MessageName { message: format!("weekly-{n}") };
            let time = clock(12 + k / 6, (k % 6) * 9);
            let act = Act::Message(Message::Acknowledge(name));
            self.put(&format!("weekly-known-{n}-{}", desk.login), wednesday, time, desk.login, act);
        }
        self.late_ones(n, &late.iter().filter_map(|k| all.get(*k)).copied().collect::<Vec<_>>());
    }

    /// Those who have not said that they know: written to again on Thursday morning, telephoned in the afternoon.
    fn late_ones(&mut self, n: u32, late: &[(&'static DemoPerson, &'static str)]) {
        let thursday = WeekDay { week: n, day: 4 };
        let reminder = to_desks(
            format!("reminder-{n}"),
            Text::both(
                format!("Rappel : rapport de la semaine {n} (fictif)"),
                format!("Herinnering: rapport van week {n} (fictief)"),
            ),
            Text::both(
                "Nous n'avons pas votre accusé de réception. La cellule vous appelle cet après-midi. Tout est inventé.",
                "Uw bevestiging ontbreekt. De cel belt u deze namiddag op. Alles is verzonnen.",
            ),
            late.iter().map(|(_, area)| (*area).to_owned()).collect(),
        );
        let act = Act::Message(Message::Send(reminder));
        self.put(&format!("reminded-{n}"), thursday, clock(8, 0), "coordinator", act);
        for (k, (desk, area)) in (0_i8..).zip(late) {
            let message = format!("weekly-{n}");
            let call = Called { message, area: (*area).to_owned(), name: desk.name.to_owned() };
            let act = Act::Message(Message::Called(call));
            self.put(&format!("called-{n}-{}", desk.login), thursday, clock(14, 20 + k), "coordinator", act);
        }
    }
}

/// A message to the desks of these municipalities.
fn to_desks(message: String, subject: Text, text: Text, areas: Vec<String>) -> SendMessage {
    SendMessage {
        message,
        subject,
        text,
        to: Vec::new(),
        per: Some(DESK.to_owned()),
        areas,
        acknowledge_minutes: None,
        urgent: false,
        about: Some(ABOUT.to_owned()),
    }
}

/// Two desks that are late in a week, other ones each week.
fn late(week: u32, desks: usize) -> Vec<usize> {
    let of = |n: u32| usize::try_from(n).unwrap_or(0).checked_rem(desks).unwrap_or(0);
    vec![of(week * 2), of(week * 2 + 14)]
}

/// The words of one language alone, as people write.
fn only(text: &Text, lang: Lang) -> Text {
    Text::one(lang, text.get(lang).unwrap_or(""))
}
