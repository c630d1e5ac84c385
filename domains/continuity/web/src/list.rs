//! The acts, and the form that takes one.

use std::collections::BTreeMap;

use continuity::command::{ORDER, Order};
use continuity::{Ask, read};
use desk::Names;
use kernel::{Refusal, Resource, Words};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::one::STRONG;
use crate::show::ActShow;

/// Most acts on the page.
const MOST: i64 = 100;

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<ActShow>,
    may_order: bool,
    zones: Vec<(String, String)>,
    rooms: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "continuity/list.html";
    const ROOM: &'static str = "continuity";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        let page = |rows, may_order| Self {
            rows,
            may_order,
            zones: one(),
            rooms: one(),
            functions: one(),
            form: Typed::default(),
        };
        vec![page(Vec::new(), true), page(ActShow::samples(), true), page(ActShow::samples(), false)]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, form: Typed) -> Result<ListPage, Fault> {
    let now = shell.seen_at(reader);
    let rows = shell.read(reader, |r| Ok(read::acts(r, MOST)?))?;
    let (names, facts, lang) = (desk.post.names(), (desk.facts)(), reader.lang);
    let mut zones = Names::choices(&names.areas, lang);
    zones.retain(|(code, _)| facts.zones.contains(code));
    let mut functions = names.askable(lang);
    functions.retain(|(code, _)| facts.functions.contains(code));
    Ok(ListPage {
        rows: rows.iter().map(|row| ActShow::of(row, desk, now)).collect(),
        may_order: desk.post.may(who.actor(), ORDER) && reader.as_of.is_none(),
        zones,
        rooms: Names::choices(&desk.rooms, lang),
        functions,
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OrderForm {
    zone: String,
    room: String,
    from: String,
    until: String,
    reason: String,
    ground: String,
    functions: Vec<String>,
    receiver: String,
}

impl OrderForm {
    fn rule(&self, shell: &Shell, reader: &Reader) -> Result<Order, Refusal> {
        let (now, zone) = (shell.now(), shell.zone());
        Ok(Order {
            act: shell.ids().next(),
            zone: self.zone.trim().to_owned(),
            room: self.room.trim().to_owned(),
            from: fields::moment("from", &self.from, now, zone)?,
            until: fields::moment("until", &self.until, now, zone)?,
            reason: Words::new(reader.lang, self.reason.trim()),
            ground: fields::words(&self.ground, reader.lang),
            functions: self.functions.iter().filter_map(|f| fields::some(f)).collect(),
            receiver: self.receiver.trim().to_owned(),
        })
    }
}

pub(crate) async fn order(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, OrderForm, ()>,
) -> Answer {
    shell.permit(&who, ORDER, &Resource::service())?;
    let outcome = async {
        fields::present(&reader)?;
        let rule = form.value.as_ref().map_err(Clone::clone)?.rule(&shell, &reader)?;
        let act = rule.act;
        // It lends powers: whoever does that proves themselves, as for a mandate.
        let who = shell.strong(&reader, who.clone(), &form, STRONG)?;
        let receipt = shell.submit(&who, &form.meta, Ask { rule, facts: (desk.facts)() }).await?;
        // A repeat of the form is answered with the act that it made the first time.
        Ok::<_, Fault>((receipt.entries.first().and_then(|e| e.matter).unwrap_or(act), receipt))
    };
    match outcome.await {
        Ok((act, receipt)) => {
            let row =
                shell.live().read(|r| Ok::<_, Fault>(read::act(r, act)?))?.ok_or_else(Fault::not_found)?;
            let facts = BTreeMap::from([("number".to_owned(), row.number())]);
            Ok(shell.done(
                &reader,
                &Done {
                    receipt: Some(receipt),
                    number: Some(row.number()),
                    message: shell.texts().with_facts(reader.lang, "continuity-done", &facts),
                    location: Some(reader.url(&format!("continuity/{act}"))),
                },
            ))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, form))
        }
    }
}
