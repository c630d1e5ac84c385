//! The campaigns, and opening one.

use contributions::command::OpenCampaign;
use contributions::read;
use contributions::{Reminders, Rhythm};
use kernel::{Handling, Refusal, Resource, Text};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::CampaignShow;

#[derive(Debug, Serialize)]
pub(crate) struct CampaignsPage {
    rows: Vec<CampaignShow>,
    may_ask: bool,
}

impl Page for CampaignsPage {
    const TEMPLATE: &'static str = "contributions/campaigns.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let all = vec![CampaignShow::sample(true), CampaignShow::sample(false)];
        vec![Self { rows: Vec::new(), may_ask: true }, Self { rows: all, may_ask: false }]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, now) = (desk.eye(who.actor()), at.now());
    let rows = shell.read(&reader, |read| Ok::<_, Fault>(read::campaigns(read, &eye)?))?;
    let page = CampaignsPage {
        rows: rows.iter().map(|row| CampaignShow::of(row, now)).collect(),
        may_ask: reader.as_of.is_none() && desk.post.may(who.actor(), "contribution.ask"),
    };
    shell.draw(&reader, &page).topics("contributions").answer()
}

#[derive(Debug, Serialize)]
pub(crate) struct NewPage {
    questions: Vec<(usize, Text)>,
    /// The days on which the profile reminds, before and after.
    rule: (String, String),
    form: Typed,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "contributions/new.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("year", "20x6").with("questions", "0");
        wrong.put_error(Some("year"), "…".into());
        vec![
            Self { questions: Vec::new(), rule: Default::default(), form: Typed::default() },
            Self {
                questions: vec![(0, Text::both("Et <b> ?", "En?"))],
                rule: ("14, 3".into(), "3".into()),
                form: wrong,
            },
        ]
    }
}

/// Answers are asked for by then, where nothing else is typed: in this many days.
pub(crate) const DAYS: i64 = 60;

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "contribution.ask")?;
    let (lists, zone) = (desk.lists(), shell.zone());
    let year = (desk.ground.today)().year();
    let due = fields::calendar_again(shell.now().plus_seconds(DAYS * 86_400), zone);
    let form = Typed::default()
        .with("year", year.to_string())
        .with("due", due)
        .with("names-fr", format!("Contributions {year}"))
        .with("names-nl", format!("Bijdragen {year}"))
        .with("letter-fr", lists.letter.fr.clone().unwrap_or_default())
        .with("letter-nl", lists.letter.nl.clone().unwrap_or_default());
    let form = (0..lists.questions.len()).fold(form, |form, n| form.with("questions", n.to_string()));
    shell.draw(&reader, &page(&at, form)).answer()
}

fn page(at: &At<'_>, form: Typed) -> NewPage {
    NewPage {
        questions: at.desk.lists().questions.iter().cloned().enumerate().collect(),
        rule: rule_shown(&at.desk.facts().rhythm),
        form,
    }
}

/// Days as people write them, before and after the day.
pub(crate) fn rule_shown(rhythm: &Rhythm) -> (String, String) {
    let joined = |days: &[i64]| days.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    (joined(&rhythm.remind_before), joined(&rhythm.remind_after))
}

/// When partners are reminded, as it was typed: days with a comma or a space between; as the profile says where both fields are empty.
pub(crate) fn reminders(before: &str, after: &str) -> Result<Option<Reminders>, Refusal> {
    let days = |field: &str, text: &str| {
        // A dash says that there is none.
        let parts =
            text.split([',', ';', ' ']).map(str::trim).filter(|part| !matches!(*part, "" | "—" | "–" | "-"));
        let wrong = |part: &str| Refusal::invalid(field, "refusal-contribution-days").with("value", part);
        parts.map(|part| part.parse::<i64>().map_err(|_| wrong(part))).collect::<Result<Vec<i64>, _>>()
    };
    let own = Reminders { before: days("remind-before", before)?, after: days("remind-after", after)? };
    Ok(Some(own).filter(|_| !before.trim().is_empty() || !after.trim().is_empty()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct NewForm {
    year: String,
    due: String,
    names_fr: String,
    names_nl: String,
    letter_fr: String,
    letter_nl: String,
    questions: Vec<String>,
    guarded: String,
    remind_before: String,
    remind_after: String,
}

pub(crate) async fn open(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, NewForm, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "contribution.ask")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let lists = desk.lists();
        let asked = value.questions.iter().filter_map(|n| lists.questions.get(n.parse::<usize>().ok()?));
        let rule = OpenCampaign {
            campaign: shell.ids().next(),
            year: fields::whole("year", &value.year)?.ok_or_else(|| Refusal::missing("year"))?,
            names: fields::both(&value.names_fr, &value.names_nl),
            letter: fields::both(&value.letter_fr, &value.letter_nl),
            questions: asked.cloned().collect(),
            due: fields::calendar("due", &value.due, shell.zone())?.ok_or_else(|| Refusal::missing("due"))?,
            handling: if value.guarded.is_empty() { Handling::Service } else { Handling::NeedToKnow },
            areas: std::collections::BTreeSet::new(),
            readers: std::collections::BTreeSet::new(),
            reminders: reminders(&value.remind_before, &value.remind_after)?,
        };
        let (id, name) = (rule.campaign, rule.names.show(reader.lang).to_owned());
        let receipt = at.ask(&who, &form.meta, rule).await?;
        Ok::<_, Fault>((id, name, receipt))
    };
    match outcome.await {
        Ok((id, name, receipt)) => {
            // Sent twice, the first one stands; its page is found in the list.
            let path =
                if receipt.repeated { "contributions".to_owned() } else { format!("contributions/{id}") };
            Ok(shell.done(&reader, &at.done("contribution-done-opened", &name, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, form))),
    }
}
