//! The form that gives an order.

use commitments::addressee::{Addressee, Contact, DEPUTY, Escalation, GIVER, Means, Missed, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use kernel::{Handling, Id, Refusal, Resource, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Posted, Query, Reader, Shell, Typed, Visit, Who};

use crate::ask::At;
use crate::board::named;
use crate::desk::Desk;
use desk::Names;
use web::fields;

/// What can be chosen in forms that name somebody.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Choices {
    pub(crate) functions: Vec<(String, String)>,
    pub(crate) organisations: Vec<(String, String)>,
    pub(crate) areas: Vec<(String, String)>,
}

impl Choices {
    pub(crate) fn of(names: &Names, reader: &Reader) -> Self {
        let list = |list| Names::choices(list, reader.lang);
        Self {
            functions: names.askable(reader.lang),
            organisations: list(&names.organisations),
            areas: list(&names.areas),
        }
    }
    pub(crate) fn sample() -> Self {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        Self { functions: one("mayor"), organisations: one("tram"), areas: one("90001") }
    }
}

#[derive(Serialize)]
pub(crate) struct GivePage {
    choices: Choices,
    sorts: Vec<&'static str>,
    means: Vec<&'static str>,
    /// What it will be about: id and name.
    about: Option<(String, String)>,
    form: Typed,
}

impl Page for GivePage {
    const TEMPLATE: &'static str = "commitments/give.html";
    const ROOM: &'static str = "orders";
    fn samples() -> Vec<Self> {
        let page =
            |about, form| Self { choices: Choices::sample(), sorts: sorts(), means: means(), about, form };
        let mut wrong = Typed::default().with("title", "<b>").with("function", "mayor");
        wrong.put_error(Some("title"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "26-0417".into())), wrong)]
    }
}

fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

pub(crate) fn means() -> Vec<&'static str> {
    Means::ALL.iter().map(|m| m.code()).collect()
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    title: String,
    about: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    may_give(&shell, &desk, &who)?;
    let form = Typed::default().with("title", begun.title.trim()).with("about", begun.about.trim());
    let form = passed_on(form);
    let page = page(&shell, &desk, &reader, &who, form)?;
    shell.draw(&reader, &page).answer()
}

/// So many minutes after the time to acknowledge an order goes to whoever stands in for the addressee, and then back to its giver, unless
/// the giver says otherwise.
const AFTER: [&str; 2] = ["5", "10"];

/// An order that nobody acknowledges is not lost because nobody thought of it: whoever stands in for the addressee is proposed, then the
/// giver, each on another way; both can be taken out.
fn passed_on(form: Typed) -> Typed {
    let [first, second] = AFTER;
    form.with("first-to", DEPUTY)
        .with("first-minutes", first)
        .with("first-means", Means::Phone.code())
        .with("second-to", GIVER)
        .with("second-minutes", second)
        .with("second-means", Means::Message.code())
}

/// Whether the function gives orders somewhere; whether it does so here is asked when one is given.
fn may_give(shell: &Shell, desk: &Desk, who: &Who) -> Result<(), Fault> {
    if desk.may(who.actor(), "commitment.give") {
        return Ok(());
    }
    shell.permit(who, "commitment.give", &Resource::service())
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, form: Typed) -> Result<GivePage, Fault> {
    let about = match form.get("about").parse::<Id<kind::Matter>>() {
        Ok(id) => shell
            .live()
            .read(|read| named(shell, desk, read, reader, who, id))?
            .map(|n| (id.to_string(), n.0)),
        Err(_) => None,
    };
    Ok(GivePage { choices: Choices::of(&desk.names(), reader), sorts: sorts(), means: means(), about, form })
}

/// An order as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct GiveForm {
    sort: String,
    title: String,
    words: String,
    function: String,
    organisation: String,
    area: String,
    name: String,
    phone: String,
    mail: String,
    #[serde(rename = "acknowledge-by")]
    acknowledge_by: String,
    due: String,
    ground: String,
    verified: String,
    about: String,
    #[serde(rename = "about-number")]
    about_number: String,
    #[serde(rename = "first-to")]
    first_to: String,
    #[serde(rename = "first-minutes")]
    first_minutes: String,
    #[serde(rename = "first-means")]
    first_means: String,
    #[serde(rename = "second-to")]
    second_to: String,
    #[serde(rename = "second-minutes")]
    second_minutes: String,
    #[serde(rename = "second-means")]
    second_means: String,
    #[serde(rename = "then-to")]
    then_to: String,
    #[serde(rename = "then-minutes")]
    then_minutes: String,
    #[serde(rename = "then-means")]
    then_means: String,
}

/// An addressee from what was typed; codes have to be known.
pub(crate) fn addressee(
    names: &Names,
    (function, organisation, area): (&str, &str, &str),
    contact: Contact,
) -> Result<Addressee, Refusal> {
    let known = |field: &str, code: &str, list: &std::collections::BTreeMap<String, kernel::Text>| {
        fields::code(field, code, |c| list.contains_key(c).then(|| c.to_owned()))
    };
    let office = Office {
        function: known("function", function, &names.functions)?
            .ok_or_else(|| Refusal::missing("function"))?,
        organisation: known("organisation", organisation, &names.organisations)?,
        area: known("area", area, &names.areas)?,
    };
    Ok(Addressee { office, contact })
}

pub(crate) async fn give(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, GiveForm, ()>,
) -> Answer {
    may_give(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = value.rule(&at, &who, now)?;
        let who = proved(&at, &who, &form, &rule)?;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.row(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => Ok(shell.done(&reader, &at.done(&row, "commitment-done-given", receipt))),
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, form))
        }
    }
}

/// The person, once they have proved themselves where the order leaves the house by itself: it cannot be called back. Colleagues are told
/// at once.
fn proved<T>(at: &At<'_>, who: &Who, form: &CommandForm<T>, rule: &GiveCommitment) -> Result<Who, Fault> {
    let outside = rule.sort == Sort::Order && (at.desk.outside)(&rule.to)?;
    at.shell.strong_for(at.reader, who, form, outside.then_some("commitment-step-up-give"))
}

impl GiveForm {
    fn rule(&self, at: &At<'_>, who: &Who, now: Timestamp) -> Result<GiveCommitment, Fault> {
        let (zone, lang, names) = (at.shell.zone(), at.reader.lang, at.desk.names());
        let contact = Contact {
            name: fields::some(&self.name),
            phone: fields::some(&self.phone),
            mail: fields::some(&self.mail),
        };
        let to = addressee(&names, (&self.function, &self.organisation, &self.area), contact)?;
        let rule = GiveCommitment {
            words: fields::words(&self.words, lang),
            ground: fields::words(&self.ground, lang),
            ground_verified: !self.verified.is_empty(),
            acknowledge_by: fields::moment("acknowledge-by", &self.acknowledge_by, now, zone)?,
            due: fields::moment("due", &self.due, now, zone)?,
            escalation: self.escalation(&names)?,
            ..GiveCommitment::new(
                at.shell.ids().next(),
                fields::code("sort", &self.sort, Sort::of)?.unwrap_or(Sort::Order),
                Words::new(lang, self.title.trim()),
                to,
            )
        };
        self.about(at, who, rule)
    }

    /// Up to three steps: when nobody acknowledges, when still nobody does, and when it is not done.
    fn escalation(&self, names: &Names) -> Result<Vec<Escalation>, Refusal> {
        let steps = [
            (Missed::NotAcknowledged, "first", &self.first_to, &self.first_minutes, &self.first_means),
            (Missed::NotAcknowledged, "second", &self.second_to, &self.second_minutes, &self.second_means),
            (Missed::NotExecuted, "then", &self.then_to, &self.then_minutes, &self.then_means),
        ];
        let mut all = Vec::new();
        for (after, field, to, minutes, means) in steps {
            let Some(code) = fields::some(to) else { continue };
            let at = |name: &str| format!("{field}-{name}");
            let known = code == DEPUTY || code == GIVER || names.functions.contains_key(&code);
            if !known {
                return Err(Refusal::unknown_code(&at("to"), &code));
            }
            let minutes = fields::some(minutes).unwrap_or_else(|| "0".to_owned());
            let wrong = || Refusal::invalid(&at("minutes"), "refusal-commitment-minutes");
            all.push(Escalation {
                after,
                minutes: minutes.parse().ok().filter(|n| *n <= 7 * 24 * 60).ok_or_else(wrong)?,
                to: Addressee::of(code),
                means: fields::code(&at("means"), means, Means::of)?.unwrap_or(Means::Phone),
            });
        }
        Ok(all)
    }

    /// What it is about, which then decides who may read it: the number typed, or what the page came from.
    fn about(&self, at: &At<'_>, who: &Who, rule: GiveCommitment) -> Result<GiveCommitment, Fault> {
        let number = self.about_number.trim();
        let id = at.shell.live().read(|read| match self.about.trim().parse() {
            Ok(id) => Ok::<_, Fault>(Some(id)),
            Err(_) if number.is_empty() => Ok(None),
            Err(_) => {
                let unknown =
                    || Refusal::invalid("about-number", "refusal-commitment-about").with("number", number);
                let found = (at.desk.post.find)(read, who.actor(), number)?;
                Ok(Some(found.ok_or_else(unknown)?))
            }
        })?;
        let Some(id) = id else { return Ok(rule) };
        let (name, on) = at.shell.live().read(|read| {
            let name = named(at.shell, at.desk, read, at.reader, who, id)?.ok_or_else(Fault::not_found)?;
            let on = at.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>((name.0, on))
        })?;
        Ok(GiveCommitment {
            about: Some((id, name)),
            handling: on.handling.max(Handling::Service),
            areas: on.areas,
            readers: on.readers,
            ..rule
        })
    }
}
