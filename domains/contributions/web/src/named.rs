//! All whom the plan names for measures are asked by one act, each about its own: who that is, and who has no address, is shown first.

use std::collections::{BTreeMap, BTreeSet};

use ::desk::Names;
use contributions::campaign::{Contact, FIRST, Measure, SECOND};
use contributions::command::{AskNamed, Asking, OpenCampaign, Partner, Within};
use contributions::read::{self, CampaignRow, ContactRow, SheetFilter};
use kernel::{Handling, Id, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::ask::{STRONG, ThemeShow, contacts, partner, themes, title, unreached};
use crate::at::At;
use crate::campaign::MOST;
use crate::campaigns::{DAYS, reminders, rule_shown};
use crate::desk::{Desk, PartnerName, PlanMeasure};
use crate::other;
use crate::show::{CampaignShow, NOON};

/// A partner that will be asked.
#[derive(Debug, Clone, Serialize)]
struct PartnerShow {
    names: Text,
    /// Numbers of the measures that are new to it.
    measures: Vec<String>,
    /// Whether it was asked already in this campaign.
    asked: bool,
    /// Whether a letter `leaves`, is wanted and cannot (`silent`), or is not wanted as nothing is new (`none`).
    letter: &'static str,
    /// Whether somebody is named on a sheet that is there already.
    named: bool,
}

/// Who will be asked.
#[derive(Debug, Clone, Serialize)]
struct PreviewShow {
    /// Names what is shown: only that is asked.
    seen: String,
    /// What the request is called, and until when it is to be answered.
    names: Text,
    due: Option<Timestamp>,
    partners: Vec<PartnerShow>,
    /// Whether there is anything new to ask or to write.
    any: bool,
    /// How many of them get no letter.
    silent: usize,
    /// Measures for which the plan names nobody who can be asked.
    nobody: Vec<(String, Option<Text>)>,
    /// Organisations that the plan names and that are no partners.
    others: Vec<Text>,
}

#[derive(Debug, Serialize)]
pub(crate) struct NamedPage {
    /// The campaigns that take partners still: id and name.
    campaigns: Vec<(String, Text)>,
    /// The one that is chosen; a new one otherwise.
    c: Option<CampaignShow>,
    year: String,
    themes: Vec<ThemeShow>,
    /// What can be asked besides in a new one, by its place in the profile.
    questions: Vec<(String, String)>,
    /// The days on which the profile reminds, before and after.
    rule: (String, String),
    preview: Option<PreviewShow>,
    form: Typed,
}

impl Page for NamedPage {
    const TEMPLATE: &'static str = "contributions/named.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let text = || Text::both("Un <b>", "Een");
        let page = |c, preview, form| Self {
            campaigns: vec![("x".into(), text())],
            c,
            year: "2026".into(),
            themes: vec![ThemeShow {
                code: "plan:8".into(),
                names: text(),
                undated: true,
                measures: vec![("m".into(), "8.8".into(), Some(text())), ("n".into(), "1.9".into(), None)],
            }],
            questions: vec![("0".into(), "Et <b> ?".into())],
            rule: ("14, 3".into(), "3".into()),
            preview,
            form,
        };
        let one = |asked, letter| PartnerShow {
            names: text(),
            measures: if asked { Vec::new() } else { vec!["8.8".into(), "1.9".into()] },
            asked,
            letter,
            named: asked,
        };
        let preview = || PreviewShow {
            seen: "ab".into(),
            names: text(),
            due: Some(NOON),
            partners: vec![one(true, "none"), one(false, "leaves"), one(false, "silent")],
            any: true,
            silent: 1,
            nobody: vec![("1.10".into(), None), ("2.1".into(), Some(text()))],
            others: vec![text(), text()],
        };
        let mut wrong = Typed::default().with("measures", "m").with("themes", "plan:8");
        for field in ["measures", "due", "remind-before", "contacts"] {
            wrong.put_error(Some(field), "…".into());
        }
        let nobody = PreviewShow { partners: Vec::new(), any: false, due: None, silent: 0, ..preview() };
        let none = Self { themes: Vec::new(), campaigns: Vec::new(), ..page(None, None, Typed::default()) };
        vec![
            none,
            page(None, None, wrong),
            page(Some(CampaignShow::sample(true)), None, Typed::default()),
            page(None, Some(preview()), Typed::default().with("measures", "m")),
            page(Some(CampaignShow::sample(true)), Some(nobody), Typed::default()),
        ]
    }
}

/// Which campaign and which year.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    campaign: String,
    year: String,
}

/// `GET /contributions/named?campaign=…&year=…`.
pub(crate) async fn choose(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "contribution.ask")?;
    let ground = Ground::of(&at, &who, &chosen.campaign, &chosen.year)?;
    let (lists, year) = (desk.lists(), ground.year);
    let form = Typed::default()
        .with("due", fields::calendar_again(shell.now().plus_seconds(DAYS * 86_400), shell.zone()))
        .with("names-fr", format!("Contributions {year}"))
        .with("names-nl", format!("Bijdragen {year}"))
        .with("letter-fr", lists.letter.fr.clone().unwrap_or_default())
        .with("letter-nl", lists.letter.nl.clone().unwrap_or_default());
    let form = (0..lists.questions.len()).fold(form, |form, n| form.with("questions", n.to_string()));
    shell.draw(&reader, &ground.page(&at, None, form)).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct NamedForm {
    /// The campaign; a new one where nothing is chosen.
    campaign: String,
    year: String,
    due: String,
    names_fr: String,
    names_nl: String,
    letter_fr: String,
    letter_nl: String,
    remind_before: String,
    remind_after: String,
    /// Which of the profile's questions are asked besides.
    questions: BTreeSet<String>,
    /// Whole themes, and single measures.
    themes: BTreeSet<String>,
    measures: BTreeSet<String>,
    contacts: String,
    /// `look` or `ask`.
    step: String,
    /// What was shown.
    seen: String,
}

/// What can be asked where.
struct Ground {
    open: Vec<CampaignRow>,
    /// The campaign that is chosen; a new one otherwise.
    row: Option<CampaignRow>,
    year: i64,
    measures: Vec<PlanMeasure>,
    themes: Vec<ThemeShow>,
}

impl Ground {
    fn of(at: &At<'_>, who: &Who, campaign: &str, year: &str) -> Result<Self, Fault> {
        let eye = at.desk.eye(who.actor());
        let open = at.shell.live().read(|r| Ok::<_, Fault>(read::campaigns(r, &eye)?))?;
        let open: Vec<CampaignRow> = open.into_iter().filter(|c| c.closed.is_none()).collect();
        let row = match fields::some(campaign) {
            Some(id) => {
                Some(open.iter().find(|c| c.id.to_string() == id).cloned().ok_or_else(Fault::not_found)?)
            }
            None => None,
        };
        let now = i64::from((at.desk.ground.today)().year());
        let year = row.as_ref().map_or_else(|| year.trim().parse().unwrap_or(now), |row| row.year);
        let (plans, measures) = at.shell.live().read(|r| {
            let measures = at.desk.measures.measures(r, who.actor(), year)?;
            Ok::<_, Fault>((at.desk.measures.plans(r, who.actor())?, measures))
        })?;
        let themes = themes(&plans, &measures);
        Ok(Self { open, row, year, measures, themes })
    }

    fn page(&self, at: &At<'_>, preview: Option<PreviewShow>, form: Typed) -> NamedPage {
        let (lists, lang) = (at.desk.lists(), at.reader.lang);
        let questions = lists.questions.iter().enumerate();
        NamedPage {
            campaigns: self.open.iter().map(|c| (c.id.to_string(), c.names.clone())).collect(),
            c: self.row.as_ref().map(|row| CampaignShow::of(row, at.now())),
            year: self.year.to_string(),
            themes: self.themes.clone(),
            questions: questions.map(|(n, asks)| (n.to_string(), asks.show(lang).to_owned())).collect(),
            rule: rule_shown(&at.desk.facts().rhythm),
            preview,
            form,
        }
    }

    /// The measures that are chosen: single ones, and those of whole themes.
    fn chosen(&self, value: &NamedForm) -> Result<Vec<&PlanMeasure>, Refusal> {
        let themes = self.themes.iter().filter(|theme| value.themes.contains(&theme.code));
        let whole = themes.flat_map(|theme| theme.measures.iter().map(|(id, ..)| id.clone()));
        let wanted: BTreeSet<String> = value.measures.iter().cloned().chain(whole).collect();
        let all: Vec<&PlanMeasure> =
            self.measures.iter().filter(|m| wanted.contains(&m.measure.id.to_string())).collect();
        if all.is_empty() { Err(Refusal::missing("measures")) } else { Ok(all) }
    }

    /// Where they are asked.
    fn within(&self, at: &At<'_>, value: &NamedForm) -> Result<Within, Refusal> {
        if let Some(row) = &self.row {
            return Ok(Within::Open(row.id));
        }
        let due = fields::calendar("due", &value.due, at.shell.zone())?;
        let lists = at.desk.lists();
        let asked = lists.questions.iter().enumerate();
        let asked = asked.filter(|(n, _)| value.questions.contains(&n.to_string()));
        Ok(Within::New(Box::new(OpenCampaign {
            campaign: at.shell.ids().next(),
            year: self.year,
            names: fields::both(&value.names_fr, &value.names_nl),
            letter: fields::both(&value.letter_fr, &value.letter_nl),
            questions: asked.map(|(_, question)| question.clone()).collect(),
            due: due.ok_or_else(|| Refusal::missing("due"))?,
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            reminders: reminders(&value.remind_before, &value.remind_after)?,
        })))
    }
}

/// Whom the plan names for the chosen measures.
struct Found {
    asked: Vec<Asking>,
    preview: PreviewShow,
}

impl Found {
    fn of(at: &At<'_>, who: &Who, ground: &Ground, value: &NamedForm) -> Result<Self, Fault> {
        let chosen = ground.chosen(value)?;
        let everybody = at.shell.live().read(|r| other::everybody(at.desk, who, r))?;
        let of = |one: &PartnerName| -> Vec<Measure> {
            let own = chosen.iter().filter(|m| m.named.contains(&one.code));
            own.map(|m| m.measure.clone()).collect()
        };
        let named: Vec<(&PartnerName, Vec<Measure>)> =
            everybody.iter().map(|one| (one, of(one))).filter(|(_, own)| !own.is_empty()).collect();
        let mut partners: Vec<Partner> = named.iter().map(|(one, _)| partner(one, Vec::new())).collect();
        contacts(&value.contacts, &mut partners)?;
        let measures = named.into_iter().map(|(_, own)| own);
        let asked: Vec<Asking> = partners
            .into_iter()
            .zip(measures)
            .map(|(partner, measures)| Asking { partner, measures })
            .collect();
        let known: BTreeSet<&str> = everybody.iter().map(|one| one.code.as_str()).collect();
        let preview = preview(at, who, (ground, value), (&chosen, &known), &asked)?;
        Ok(Self { asked, preview })
    }
}

fn preview(
    at: &At<'_>,
    who: &Who,
    (ground, value): (&Ground, &NamedForm),
    (chosen, known): (&[&PlanMeasure], &BTreeSet<&str>),
    asked: &[Asking],
) -> Result<PreviewShow, Fault> {
    let standing = Standing::of(at, who, ground.row.as_ref().map(|row| row.id))?;
    let partners: Vec<PartnerShow> = asked.iter().map(|one| standing.shown(one)).collect();
    let nobody = chosen.iter().filter(|m| !m.named.iter().any(|code| known.contains(code.as_str())));
    let named: BTreeSet<&String> = chosen.iter().flat_map(|m| &m.named).collect();
    let names = at.desk.names();
    let others = named.into_iter().filter(|code| !known.contains(code.as_str()));
    let (called, due) = match &ground.row {
        Some(row) => (row.names.clone(), Some(row.due)),
        None => {
            let due = fields::calendar("due", &value.due, at.shell.zone()).ok().flatten();
            (fields::both(&value.names_fr, &value.names_nl), due)
        }
    };
    Ok(PreviewShow {
        seen: seen(ground, value, asked),
        names: called,
        due,
        silent: partners.iter().filter(|one| one.letter == "silent").count(),
        any: partners.iter().any(|one| !one.measures.is_empty() || one.named || one.letter == "leaves"),
        partners,
        nobody: nobody.map(|m| (m.measure.number.clone(), title(&m.measure))).collect(),
        others: others.map(|code| Names::of(&names.organisations, code)).collect(),
    })
}

/// Names what is shown: what is asked of whom, where, until when and in which words. A plan that changed meanwhile is shown anew, and so is
/// what was typed otherwise since.
fn seen(ground: &Ground, value: &NamedForm, asked: &[Asking]) -> String {
    let place = ground.row.as_ref().map_or_else(|| ground.year.to_string(), |row| row.id.to_string());
    let typed = [
        &value.due,
        &value.remind_before,
        &value.remind_after,
        &value.names_fr,
        &value.names_nl,
        &value.letter_fr,
        &value.letter_nl,
        &value.contacts,
    ];
    // Browsers and forms end lines in their own ways.
    let typed = typed.map(|text| text.replace('\r', "").trim().to_owned());
    let told = asked.iter().map(|one| {
        let ids: Vec<String> = one.measures.iter().map(|m| m.id.to_string()).collect();
        format!("{}:{}", one.partner.code, ids.join(","))
    });
    // The day of an open request may be moved by somebody else.
    let due = ground.row.as_ref().map(|row| row.due.0.to_string());
    let all: Vec<String> = [place]
        .into_iter()
        .chain(due)
        .chain(typed)
        .chain(value.questions.iter().cloned())
        .chain(told)
        .collect();
    let words: Vec<&str> = ["contribution-named"].into_iter().chain(all.iter().map(String::as_str)).collect();
    Id::<kind::Matter>::of_words(&words).to_string()
}

/// A partner that was asked already: about what, whether any of it is open still, and who answers there.
struct Sheet {
    asked: BTreeSet<Id<kind::Matter>>,
    open: bool,
    contacts: Vec<ContactRow>,
}

impl Sheet {
    /// Who stands at this place on the sheet.
    fn contact(&self, n: i64) -> Option<&ContactRow> {
        self.contacts.iter().find(|row| row.n == n)
    }

    /// Whether the person at this place has an address.
    fn has_mail(&self, n: i64) -> bool {
        self.contact(n).is_some_and(|row| row.mail.is_some())
    }

    /// Whether the person at this place would be named, as the rule names them: nobody stands there, or without an address.
    fn takes(&self, n: i64, typed: &Contact) -> bool {
        let there = self.contact(n);
        !typed.is_empty() && there.is_none_or(|row| row.mail.is_none() && typed.mail.is_some())
    }
}

/// Who was asked already, about what, and who can be written to.
struct Standing {
    sheets: BTreeMap<String, Sheet>,
    addressed: BTreeSet<String>,
}

impl Standing {
    fn of(at: &At<'_>, who: &Who, campaign: Option<Id<kind::Matter>>) -> Result<Self, Fault> {
        let eye = at.desk.eye(who.actor());
        at.shell.live().read(|r| {
            let mut sheets = BTreeMap::new();
            if let Some(id) = campaign {
                let filter = SheetFilter { campaign: Some(id), ..SheetFilter::default() };
                for row in read::sheets(r, &eye, &filter, MOST)? {
                    let measures = read::measures(r, row.id)?;
                    let open = measures.iter().any(|m| !m.answered && m.nothing.is_none());
                    let asked = measures.into_iter().map(|m| m.measure).collect();
                    let contacts = read::contacts(r, row.id)?;
                    sheets.insert(row.partner, Sheet { asked, open, contacts });
                }
            }
            Ok::<_, Fault>(Self { sheets, addressed: read::with_address(r)? })
        })
    }

    fn shown(&self, one: &Asking) -> PartnerShow {
        let sheet = self.sheets.get(&one.partner.code);
        let new = |m: &&Measure| sheet.is_none_or(|sheet| !sheet.asked.contains(&m.id));
        let measures: Vec<String> = one.measures.iter().filter(new).map(|m| m.number.clone()).collect();
        let typed = &one.partner.contacts;
        // The request goes to the first person; where that one has no address, to the second.
        let typed_mail = |n: usize| typed.get(n).is_some_and(|contact| contact.mail.is_some());
        let mail = typed_mail(0) || typed_mail(1);
        // Whoever is asked already is written to as it stands on its sheet, and where nobody stands there as it
        // is typed; others as it is typed, or as the last time.
        let reached = match sheet {
            Some(sheet) => sheet.has_mail(FIRST) || sheet.has_mail(SECOND) || mail,
            None if typed.iter().all(Contact::is_empty) => self.addressed.contains(&one.partner.code),
            None => mail,
        };
        // Whoever has answered everything is not written to, whoever is named.
        let late = |sheet: &Sheet| {
            let second = typed_mail(1) && !sheet.has_mail(SECOND);
            sheet.open && !sheet.has_mail(FIRST) && (typed_mail(0) || second)
        };
        let wanted = !measures.is_empty() || sheet.is_none_or(late);
        let takes = |sheet: &Sheet| (FIRST..=SECOND).zip(typed).any(|(n, contact)| sheet.takes(n, contact));
        PartnerShow {
            names: one.partner.names.clone(),
            asked: sheet.is_some(),
            letter: match (wanted, reached) {
                (false, _) => "none",
                (true, true) => "leaves",
                (true, false) => "silent",
            },
            measures,
            named: sheet.is_some_and(takes),
        }
    }
}

enum Step {
    Shown(Box<PreviewShow>),
    Asked(web::Done),
}

/// `POST /contributions/named`: shows who would be asked, or asks those who were shown.
pub(crate) async fn ask(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, NamedForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "contribution.ask")?;
    let (campaign, year) = form
        .value
        .as_ref()
        .map_or_else(|_| Default::default(), |value| (value.campaign.clone(), value.year.clone()));
    let ground = Ground::of(&at, &who, &campaign, &year)?;
    if let Some(row) = &ground.row {
        // What is wrong with the form is told to nobody who may not ask.
        shell.permit(&who, "contribution.ask", &at.resource(row.id)?)?;
    }
    match step(&at, &who, &ground, &form).await {
        Ok(Step::Shown(preview)) => {
            let typed = at.once(form.typed);
            shell.draw(&reader, &ground.page(&at, Some(*preview), typed)).answer()
        }
        Ok(Step::Asked(done)) => Ok(shell.done(&reader, &done)),
        Err(fault) => {
            // Who would be asked now stands there all the same, where it can be told.
            let value = form.value.as_ref().ok().filter(|value| !value.seen.is_empty());
            let found = value.and_then(|value| Found::of(&at, &who, &ground, value).ok());
            let preview = found.map(|found| found.preview);
            // Another preview is another request: the one before may have been answered already.
            let typed = if preview.is_some() { at.once(form.typed) } else { form.typed };
            shell.refill(&reader, fault, typed, |typed| Ok(ground.page(&at, preview, typed)))
        }
    }
}

async fn step(at: &At<'_>, who: &Who, ground: &Ground, form: &CommandForm<NamedForm>) -> Result<Step, Fault> {
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let within = ground.within(at, value)?;
    let Found { asked, preview } = Found::of(at, who, ground, value)?;
    if value.step != "ask" {
        return Ok(Step::Shown(Box::new(preview)));
    }
    if preview.seen != value.seen {
        return Err(Refusal::conflict("refusal-contribution-preview").into());
    }
    let codes: BTreeSet<String> = asked.iter().map(|one| one.partner.code.clone()).collect();
    let (id, name) = match (&within, &ground.row) {
        (Within::New(open), _) => (open.campaign, open.names.show(at.reader.lang).to_owned()),
        (Within::Open(id), row) => {
            let name = row.as_ref().map(|row| row.names.show(at.reader.lang).to_owned());
            (*id, name.unwrap_or_default())
        }
    };
    let opened = matches!(within, Within::New(_));
    let guarded = ground.row.as_ref().is_some_and(|row| row.handling >= Handling::NeedToKnow);
    let who = &at.shell.strong_for(at.reader, who, form, (!guarded).then_some(STRONG))?;
    let receipt = at.ask(who, &form.meta, AskNamed { within, asked }).await?;
    // Sent twice, the first one stands; its page is found in the list.
    let (before, repeated) = (receipt.repeated, receipt.repeated && opened);
    let path = if repeated { "contributions".to_owned() } else { format!("contributions/{id}") };
    let mut done = at.done("contribution-done-asked", &name, &path, receipt);
    if before {
        done.message = at.shell.texts().plain(at.reader.lang, "contribution-done-before");
    }
    if !guarded
        && !repeated
        && let Some(more) = unreached(at, who, id, &codes)?
    {
        done.message = format!("{} {more}", done.message);
    }
    Ok(Step::Asked(done))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let own = reminders("14, 3", " 2;5 ").unwrap().unwrap();
        assert_eq!((own.before, own.after), (vec![14, 3], vec![2, 5]));
        assert_eq!(reminders(" ", ""), Ok(None), "as the profile says");
        assert_eq!(reminders("", "3").unwrap().unwrap().before, Vec::<i64>::new());
        assert_eq!(reminders("soon", "").unwrap_err().field.as_deref(), Some("remind-before"));
    }
}
