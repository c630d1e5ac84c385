//! Writing a message: what it says in each language, whom it is for, how it leaves; looked at before it does.

use axum::http::StatusCode;
use kernel::{Handling, Id, Lang, Refusal, Resource, Text, kind};
use outbox::command::Compose;
use outbox::message::{Channel, Content, Urgency};
use outbox::whom::{Found, Target, routes};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Posted, Query, Reader, Shell, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::begun::{TemplateShow, filled, nothing_open};
use crate::board::named;
use crate::desk::Desk;
use crate::letters::Shown;
use crate::show::shown_address;
use crate::targets::{Choices, office_words, targets};

/// Lists of recipients on the page; more are typed by hand or sent in a second message.
const ROWS: usize = 6;

#[derive(Serialize)]
pub(crate) struct ComposePage {
    choices: Choices,
    /// Offices and people as typed, with their areas, one per list.
    rows: Vec<(String, String)>,
    channels: Vec<(&'static str, bool)>,
    /// What it will be about: id, name, and whether its words must not leave the house.
    about: Option<(String, String, bool)>,
    /// What it can begin with.
    templates: Vec<TemplateShow>,
    form: Typed,
    preview: Option<Preview>,
}

/// What will leave, to whom.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Preview {
    recipients: Vec<Previewed>,
    /// How many get it in each language: code, count.
    languages: Vec<(&'static str, i64)>,
    /// Whom nobody was found for.
    nobody: Vec<String>,
    /// How many letters may leave at most, per channel.
    letters: Vec<(&'static str, i64)>,
    /// Thousandths of a euro at most, where the profile has prices, and where they were read.
    cost: Option<(i64, String, bool)>,
}

/// Somebody who will get it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Previewed {
    who: String,
    office: Option<String>,
    /// `fr`, `nl`, `en`, or nothing where both official ones are sent.
    lang: Option<&'static str>,
    /// Language in which they get it though it is not theirs.
    instead: Option<&'static str>,
    routes: Vec<(&'static str, String)>,
    subject: String,
    text: String,
}

impl Page for ComposePage {
    const TEMPLATE: &'static str = "messages/compose.html";
    const ROOM: &'static str = "messages";
    fn samples() -> Vec<Self> {
        let page = |about, form, preview| Self {
            choices: Choices::sample(),
            rows: vec![("office:mayor".into(), "90001".into()), (String::new(), String::new())],
            channels: vec![("mail", true), ("sms", false)],
            about,
            templates: TemplateShow::samples(),
            form,
            preview,
        };
        let mut wrong = Typed::default().with("subject-fr", "<b>").with("channels", "mail");
        wrong.put_error(Some("to"), "…".into());
        let previewed = |lang, instead| Previewed {
            who: "A. Fictief <b>".into(),
            office: Some("Burgemeester".into()),
            lang,
            instead,
            routes: vec![("mail", "a@town.example".into())],
            subject: "Gaz".into(),
            text: "Évacuez.\n\n<b>".into(),
        };
        let preview = Preview {
            recipients: vec![previewed(Some("nl"), Some("fr")), previewed(None, None)],
            languages: vec![("nl", 1)],
            nobody: vec!["Bourgmestre".into()],
            letters: vec![("sms", 2)],
            cost: Some((110, "be-alert.be".into(), false)),
        };
        let bare = Preview { nobody: Vec::new(), cost: None, recipients: Vec::new(), ..preview.clone() };
        vec![
            page(None, Typed::default(), None),
            page(Some(("x".into(), "26-0417".into(), true)), wrong, Some(preview)),
            page(Some(("x".into(), "26-0417".into(), false)), Typed::default(), Some(bare)),
        ]
    }
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    subject: String,
    about: String,
    /// `office:mayor`, with `area`.
    to: Vec<String>,
    area: Vec<String>,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    may_send(&shell, &desk, &who)?;
    let mut form = Typed::default()
        .with(&format!("subject-{}", reader.lang), begun.subject.trim())
        .with("about", begun.about.trim())
        .with("channels", Channel::Mail.code())
        .with("next-minutes", "5")
        .with("acknowledge-minutes", "15");
    for (n, to) in begun.to.iter().enumerate().take(ROWS) {
        form = form.with("to", to.trim()).with("area", begun.area.get(n).map_or("", |a| a.trim()));
    }
    let page = page(&shell, &desk, &reader, &who, form)?;
    shell.draw(&reader, &page).answer()
}

/// Whether the function sends messages somewhere; whether it does so here is asked when one is sent.
pub(crate) fn may_send(shell: &Shell, desk: &Desk, who: &Who) -> Result<(), Fault> {
    if desk.post.may(who.actor(), "message.send") {
        return Ok(());
    }
    shell.permit(who, "message.send", &Resource::service())
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, form: Typed) -> Result<ComposePage, Fault> {
    let about = match form.get("about").parse::<Id<kind::Matter>>() {
        Ok(id) => shell.live().read(|read| {
            let name = named(shell, desk, read, reader, who, id)?;
            let guarded = desk.post.guarded(read, id)?.is_some_and(|on| on.handling >= Handling::NeedToKnow);
            Ok::<_, Fault>(name.map(|n| (id.to_string(), n.0, guarded)))
        })?,
        Err(_) => None,
    };
    let value = |field: &str, n: usize| form.all(field).get(n).cloned().unwrap_or_default();
    let used = form.all("to").len().clamp(ROWS, 40);
    Ok(ComposePage {
        choices: Choices::of(desk, reader),
        rows: (0..used).map(|n| (value("to", n), value("area", n))).collect(),
        channels: Channel::ALL.iter().map(|c| (c.code(), desk.open.contains(c))).collect(),
        about,
        templates: TemplateShow::all(desk),
        form,
        preview: None,
    })
}

/// A message as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ComposeForm {
    /// `preview`, `send` or `keep`; `fill` takes what was typed as it is.
    #[serde(rename = "do")]
    act: String,
    subject_fr: String,
    subject_nl: String,
    subject_en: String,
    words_fr: String,
    words_nl: String,
    words_en: String,
    to: Vec<String>,
    area: Vec<String>,
    free: String,
    channels: Vec<String>,
    next_minutes: String,
    acknowledge_minutes: String,
    urgent: String,
    notice: String,
    about: String,
    about_number: String,
}

pub(crate) async fn compose(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ComposeForm, ()>,
) -> Answer {
    may_send(&shell, &desk, &who)?;
    if form.typed.get("do") == "fill" {
        let page = page(&shell, &desk, &reader, &who, filled(&desk, form.typed))?;
        return shell.draw(&reader, &page).status(StatusCode::OK).answer();
    }
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (mut rule, found) = value.rule(&at, &who)?;
        if value.act == "preview" {
            return Ok(Err(preview(&at, &rule, &found)));
        }
        if value.act != "keep" {
            rule.release = Some(found.into_iter().flat_map(|(_, found)| found).collect());
        }
        let who = proved(&at, &who, &form, rule.release.as_deref().unwrap_or_default())?;
        let key = if rule.release.is_some() { "message-done-sent" } else { "message-done-kept" };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok(Ok((at.row(&who, id)?, key, receipt)))
    };
    match outcome.await {
        Ok(Ok((row, key, receipt))) => Ok(shell.done(&reader, &at.done(&row, key, receipt))),
        Ok(Err(preview)) => {
            let page =
                ComposePage { preview: Some(preview), ..page(&shell, &desk, &reader, &who, form.typed)? };
            shell.draw(&reader, &page).status(StatusCode::OK).answer()
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, form))
        }
    }
}

/// The person, once they have proved themselves where the message leaves the house: it cannot be called back. Colleagues are told at once.
pub(crate) fn proved<T>(
    at: &At<'_>,
    who: &Who,
    form: &CommandForm<T>,
    found: &[Found],
) -> Result<Who, Fault> {
    let outside = found.iter().any(Found::outside);
    at.shell.strong_for(at.reader, who, form, outside.then_some("message-step-up-send"))
}

/// Each target with those who were found for it.
type FoundFor = Vec<(Target, Vec<Found>)>;

impl ComposeForm {
    fn rule(&self, at: &At<'_>, who: &Who) -> Result<(Compose, FoundFor), Fault> {
        let text = |fr: &str, nl: &str, en: &str| Text {
            fr: fields::some(fr),
            nl: fields::some(nl),
            en: fields::some(en),
        };
        let subject = text(&self.subject_fr, &self.subject_nl, &self.subject_en);
        let words = text(&self.words_fr, &self.words_nl, &self.words_en);
        nothing_open(at.desk, &subject, &words)?;
        let to = targets(&self.to, &self.area, &self.free)?;
        let mut channels = Vec::new();
        for code in &self.channels {
            channels.extend(fields::code("channels", code, Channel::of)?);
        }
        let found = at.shell.live().read(|read| {
            let one = |t: &Target| Ok::<_, Fault>((t.clone(), (at.desk.found)(read, t)?));
            to.iter().map(one).collect::<Result<FoundFor, Fault>>()
        })?;
        let rule = Compose {
            urgency: if self.urgent.is_empty() { Urgency::Routine } else { Urgency::Urgent },
            content: if self.notice.is_empty() { Content::Full } else { Content::Notice },
            channels,
            next_minutes: minutes("next-minutes", &self.next_minutes)?.unwrap_or(5),
            acknowledge_minutes: minutes("acknowledge-minutes", &self.acknowledge_minutes)?,
            ..Compose::new(at.shell.ids().next(), subject, words, to)
        };
        Ok((self.about(at, who, rule)?, found))
    }

    /// What it is about, which then decides who may read it: the number typed, or what the page came from.
    fn about(&self, at: &At<'_>, who: &Who, rule: Compose) -> Result<Compose, Fault> {
        let number = self.about_number.trim();
        let id = at.shell.live().read(|read| match self.about.trim().parse() {
            Ok(id) => Ok::<_, Fault>(Some(id)),
            Err(_) if number.is_empty() => Ok(None),
            Err(_) => {
                let unknown =
                    || Refusal::invalid("about-number", "refusal-message-about").with("number", number);
                Ok(Some((at.desk.post.find)(read, who.actor(), number)?.ok_or_else(unknown)?))
            }
        })?;
        let Some(id) = id else { return Ok(rule) };
        let (name, on) = at.shell.live().read(|read| {
            let name = named(at.shell, at.desk, read, at.reader, who, id)?.ok_or_else(Fault::not_found)?;
            let on = at.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>((name.0, on))
        })?;
        Ok(Compose {
            about: Some((id, name)),
            handling: on.handling.max(Handling::Service),
            areas: on.areas,
            readers: on.readers,
            ..rule
        })
    }
}

fn minutes(field: &str, text: &str) -> Result<Option<u32>, Refusal> {
    let n = fields::whole(field, text)?;
    let wrong = || Refusal::invalid(field, "refusal-message-minutes").with("most", 7 * 24 * 60);
    n.map(|n| u32::try_from(n).map_err(|_| wrong())).transpose()
}

/// What will leave: to whom, in which language, on which routes, and what it may cost.
fn preview(at: &At<'_>, rule: &Compose, found: &FoundFor) -> Preview {
    let (desk, lang, now) = (at.desk, at.reader.lang, at.shell.now());
    let names = desk.post.names();
    let writer = at.reader.session.as_ref().map(|s| s.label.clone()).unwrap_or_default();
    let one = |f: &Found| {
        let office = f.office.as_ref().map(|o| office_words(&names, o, lang));
        let their = f.contact.lang;
        let routes = routes(&rule.channels, &f.contact, rule.next_minutes, now);
        let shown = Shown {
            number: "…",
            subject: &rule.subject,
            words: &rule.words,
            content: rule.content,
            writer: &writer,
            acknowledge_by: rule.acknowledge_minutes.map(|m| now.plus_seconds(i64::from(m) * 60)),
            channel: routes.iter().map(|r| r.channel).find(|c| c.suffices()).unwrap_or(Channel::Mail),
            path: Some("m/…".to_owned()),
        };
        let really = |l: Lang| rule.words.best(l).map(|(really, _)| really).filter(|really| *really != l);
        let parts = desk.letters.parts(&shown, their);
        Previewed {
            who: f
                .contact
                .name
                .clone()
                .or_else(|| f.person.map(|p| desk.name(p)))
                .or_else(|| office.clone())
                .unwrap_or_default(),
            office,
            lang: their.map(Lang::code),
            instead: their.and_then(really).map(Lang::code),
            routes: routes
                .into_iter()
                .map(|r| (r.channel.code(), shown_address(r.channel, r.address)))
                .collect(),
            subject: desk.letters.subject(&shown, their),
            text: parts.into_iter().map(|(_, t)| t).collect::<Vec<_>>().join("\n\n· · ·\n\n"),
        }
    };
    let recipients: Vec<Previewed> = found.iter().flat_map(|(_, f)| f).map(one).collect();
    let count = |l: Lang| {
        let n = recipients.iter().filter(|r| r.lang == Some(l.code())).count();
        (l.code(), i64::try_from(n).unwrap_or(0))
    };
    let nobody = found.iter().filter(|(_, f)| f.is_empty()).map(|(t, _)| match t {
        Target::Office(office) => office_words(&names, office, lang),
        Target::Person(id) => desk.name(*id),
        Target::Free(contact) => contact.name.clone().unwrap_or_default(),
    });
    let letters = letters(&recipients);
    Preview {
        languages: Lang::ALL.into_iter().map(count).filter(|(_, n)| *n > 0).collect(),
        nobody: nobody.collect(),
        cost: cost(desk, &letters),
        letters,
        recipients,
    }
}

/// How many may leave on each channel, should nobody answer before.
fn letters(recipients: &[Previewed]) -> Vec<(&'static str, i64)> {
    let on = |channel: &Channel| {
        let n = recipients.iter().flat_map(|r| &r.routes).filter(|(c, _)| *c == channel.code()).count();
        (channel.code(), i64::try_from(n).unwrap_or(0))
    };
    Channel::ALL.iter().map(on).filter(|(_, n)| *n > 0).collect()
}

fn cost(desk: &Desk, letters: &[(&'static str, i64)]) -> Option<(i64, String, bool)> {
    let mut sum = None;
    for tariff in &desk.tariffs {
        let Some((_, n)) = letters.iter().find(|(c, _)| *c == tariff.channel.code()) else { continue };
        let (before, source, verified) = sum.unwrap_or((0, tariff.source.clone(), true));
        sum = Some((before + n * tariff.mills, source, verified && tariff.verified));
    }
    sum
}
