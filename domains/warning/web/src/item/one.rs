//! The page of one item: what it says, what of it is on the site, and how it came to this.

use kernel::{Id, kind};
use serde::Serialize;
use store::Receipt;
use warning::command::{AskPush, PublishItem, ReturnItem, SubmitItem, WithdrawItem};
use warning::item::Standing;
use warning::read::{self, ItemRow};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use super::{ItemShow, TextShow};
use crate::acts::ReasonForm;
use crate::ask::{At, SITE};
use crate::desk::Desk;
use crate::edit::Nothing;
use crate::press::send::SendShow;
use crate::show::TurnShow;

#[derive(Serialize)]
pub(crate) struct ItemPage {
    i: ItemShow,
    texts: Vec<TextShow>,
    /// What the site says, where that is not the latest version.
    on_site: Vec<TextShow>,
    reasons: Vec<(String, String)>,
    turns: Vec<TurnShow>,
    may: May,
    /// Sending it to the press.
    send: SendShow,
    address: String,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// What this reader may do now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    /// Change or withdraw it.
    keep: bool,
    /// Hand it to a second person.
    submit: bool,
    /// Put it onto the site.
    publish: bool,
    /// Send it back.
    send_back: bool,
    /// It waits for somebody who had no hand in it.
    own: bool,
}

impl May {
    /// `two`: an item needs a second person here.
    fn of(keep: bool, standing: Standing, (two, own): (bool, bool)) -> Self {
        let waits = standing == Standing::Submitted;
        Self {
            keep,
            submit: keep && matches!(standing, Standing::Draft | Standing::Returned),
            publish: keep && if two { waits && !own } else { waits || standing == Standing::Draft },
            send_back: keep && waits && !own,
            own: keep && waits && own,
        }
    }
}

impl Page for ItemPage {
    const TEMPLATE: &'static str = "public/item.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.i.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let page = |standing, (two, own): (bool, bool), act: &'static str| Self {
            may: May::of(!act.is_empty(), standing, (two, own)),
            i: ItemShow::sample(standing),
            texts: TextShow::samples(),
            on_site: if act.is_empty() { Vec::new() } else { TextShow::samples() },
            reasons: if standing == Standing::Withdrawn {
                vec![("fr".into(), "erreur <b>".into())]
            } else {
                Vec::new()
            },
            turns: TurnShow::samples(),
            send: SendShow::sample(act == "withdraw", two != own),
            address: "https://crise.example".into(),
            act,
            form: {
                let mut form = Typed::default().with("reason-fr", "<b>");
                form.put_error(Some("reason-fr"), "…".into());
                form
            },
            blank: Typed::default(),
        };
        vec![
            page(Standing::Draft, (false, true), "publish"),
            page(Standing::Draft, (true, true), "submit"),
            page(Standing::Submitted, (true, true), "push"),
            page(Standing::Submitted, (true, false), "return"),
            page(Standing::Returned, (false, true), "publish"),
            page(Standing::Published, (false, true), "withdraw"),
            page(Standing::Published, (false, true), "press"),
            page(Standing::Withdrawn, (false, false), ""),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<ItemPage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let eye = desk.post.eye(who.actor());
    let (row, named, turns) = shell.read(reader, |read| {
        let row = read::item(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let named = match row.about {
            Some(about) => at.named(read, who, about)?,
            None => None,
        };
        Ok((row, named, read::turns(read, id)?))
    })?;
    let mut i = ItemShow::of(&row, reader.lang);
    if let Some((name, path)) = named {
        i.about = (name, reader.url(&path));
    }
    let older = row.published_texts.as_ref().filter(|_| row.standing != Standing::Published);
    let two = at.facts(row.about)?.items_need_two;
    let own = row.hands.contains(&who.actor().person);
    let keep = at.permits(who, SITE, id)? && row.standing != Standing::Withdrawn;
    let public = keep && row.published_version.is_some();
    Ok(ItemPage {
        may: May::of(keep, row.standing, (two, own)),
        send: SendShow::of(at, &format!("public/items/{id}"), public)?,
        texts: TextShow::all(&row.texts),
        on_site: older.map(TextShow::all).unwrap_or_default(),
        reasons: row.reasons.clone().into_iter().collect(),
        turns: TurnShow::all(&turns, desk),
        address: desk.place.address.clone(),
        act,
        form,
        blank: Typed::default(),
        i,
    })
}

pub(crate) async fn submit(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let rule = SubmitItem { item: id, based_on: form.meta.based_on };
    let outcome = at.ask(&who, &form.meta, row.about, rule).await;
    answered(&at, &who, &row, ("submit", "public-done-item-submitted"), outcome, form.typed)
}

pub(crate) async fn send_back(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReasonForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let outcome = async {
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = ReturnItem { item: id, reason, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, row.about, rule).await
    };
    answered(&at, &who, &row, ("return", "public-done-item-returned"), outcome.await, form.typed)
}

/// What goes onto the site cannot be taken back: the person proves themselves once more.
pub(crate) async fn publish(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let who = shell.strong(&reader, who, &form, "public-step-up-publish")?;
    let rule = PublishItem { item: id, based_on: form.meta.based_on };
    let outcome = at.ask(&who, &form.meta, row.about, rule).await;
    answered(&at, &who, &row, ("publish", "public-done-item-published"), outcome, form.typed)
}

pub(crate) async fn withdraw(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let said = |tag: &&str| ((*tag).to_owned(), form.typed.get(&format!("reason-{tag}")).to_owned());
    let reasons = ["fr", "nl", "en"].iter().map(said).filter(|(_, reason)| !reason.is_empty()).collect();
    let rule = WithdrawItem { item: id, reasons, based_on: form.meta.based_on };
    let outcome = at.ask(&who, &form.meta, row.about, rule).await;
    answered(&at, &who, &row, ("withdraw", "public-done-item-withdrawn"), outcome, form.typed)
}

pub(crate) async fn push(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let outcome = at.ask(&who, &form.meta, row.about, AskPush { matter: id }).await;
    answered(&at, &who, &row, ("push", "public-done-push"), outcome, form.typed)
}

/// On to the page of the item; what was refused is said there, at its form.
pub(crate) fn answered(
    at: &At<'_>,
    who: &Who,
    row: &ItemRow,
    (act, key): (&'static str, &'static str),
    outcome: Result<Receipt, Fault>,
    typed: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let path = format!("public/items/{}", row.id);
            Ok(at.shell.done(at.reader, &at.done(&row.key, &path, key, receipt)))
        }
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| load(at, who, row.id, act, form)),
    }
}
