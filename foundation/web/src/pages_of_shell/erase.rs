//! Erasing: first what would be destroyed, then the order on purpose, then the receipt; and the register of all orders.

mod numbers;
mod rows;

use std::time::Duration;

use axum::extract::State;
use kernel::{Refusal, Resource};
use serde::{Deserialize, Serialize};
use store::Erase;

use self::rows::{Line, Order, Preview};
use crate::extract::Query;
use crate::form::{CommandForm, Typed};
use crate::pages::Page;
use crate::{Answer, Done, Fault, Reader, Shell, Who, blocking};

const POWER: kernel::Power = "journal.erase";
/// A rebuild that takes longer goes on without the browser; the page says that it does.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Serialize)]
pub(crate) struct ErasePage {
    /// Whether the reader may order; everybody else who gets here reads the register.
    may: bool,
    form: Typed,
    preview: Option<Preview>,
    /// The order that was just given, or that is asked for.
    receipt: Option<Order>,
    lapse_days: Option<u32>,
    orders: Vec<Order>,
}

impl Page for ErasePage {
    const TEMPLATE: &'static str = "erase.html";
    const ROOM: &'static str = "journal";
    fn samples() -> Vec<Self> {
        let line = |state: &'static str| Line {
            seq: 31,
            state,
            why: (state == "stays").then(|| "…".to_owned()),
            at: 1_790_000_000_000_000,
            kind: "situation.signal-received@1".to_owned(),
            words: (state == "goes").then(|| "…".to_owned()),
            function: "watch-officer".to_owned(),
            handling: "service",
            matter: (state == "goes").then(|| ("S-26-0417".to_owned(), "signals/1".to_owned())),
            withheld: state != "goes",
            files: 1,
            names: vec!["ab12".to_owned()],
        };
        let order = |n: i64| Order {
            seq: 30 + n,
            at: 1_790_000_000_000_000,
            function: (n != 1).then(|| "records-officer".to_owned()),
            reason: (n != 1).then(|| "<b>12</b>".to_owned()),
            numbers: "3–7, 12".to_owned(),
            bodies: 6,
            files: usize::from(n == 2),
            unfinished: n == 2,
            lapses: (n != 1).then_some(1_790_000_000_000_000),
            lapsed: n == 3,
        };
        let preview = |possible: bool| Preview {
            lines: ["goes", "gone", "stays", "unknown"].map(line).to_vec(),
            numbers: "31".to_owned(),
            bodies: usize::from(possible),
            files: 1,
            possible,
        };
        let page = |may, preview, receipt: Option<Order>, orders| Self {
            may,
            form: Typed::default().with("entries", "31").with("reason", "12"),
            preview,
            receipt,
            lapse_days: may.then_some(90),
            orders,
        };
        vec![
            page(true, None, None, Vec::new()),
            page(false, None, None, [1, 2, 3].map(order).to_vec()),
            page(true, Some(preview(true)), None, Vec::new()),
            page(true, Some(preview(false)), None, Vec::new()),
            page(true, None, Some(order(1)), vec![order(1)]),
            page(true, None, Some(order(2)), vec![order(2)]),
            page(true, None, Some(order(3)), vec![order(3)]),
        ]
    }
}

impl ErasePage {
    fn new(shell: &Shell, reader: &Reader, who: &Who, form: Typed) -> Result<Self, Fault> {
        let may = shell.permits(who, POWER, &Resource::service());
        let orders = blocking(|| rows::register(shell, reader.lang))?;
        let lapse_days = shell.0.erasures.lapse_days;
        Ok(Self { may, form, preview: None, receipt: None, lapse_days, orders })
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    entries: Option<i64>,
    #[serde(default)]
    order: Option<i64>,
}

/// The register for whoever reads the journal, the form for whoever may erase.
pub(crate) async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    if !shell.permits(&who, POWER, &Resource::service()) {
        shell.permit(&who, "journal.read", &Resource::service())?;
    }
    let form = asked.entries.map_or_else(Typed::default, |n| Typed::default().with("entries", n.to_string()));
    let mut page = ErasePage::new(&shell, &reader, &who, form)?;
    page.receipt = asked.order.and_then(|seq| page.orders.iter().find(|o| o.seq == seq).cloned());
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(crate) struct Ordered {
    #[serde(default)]
    step: String,
    #[serde(default)]
    entries: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    again: String,
}

/// Both steps have one address, so that a change of language on the way leads to a page.
pub(crate) async fn post(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    form: CommandForm<Ordered>,
) -> Answer {
    shell.permit(&who, POWER, &Resource::service())?;
    let order = match &form.value {
        Ok(order) => order,
        Err(refusal) => return refused(&shell, &reader, &who, refusal.clone().into(), form.typed.clone()),
    };
    if order.step != "confirm" {
        return preview(&shell, &reader, &who, order, form.typed.clone());
    }
    let who = shell.strong(&reader, who, &form, "step-up-for-erasing")?;
    match confirm(&shell, &who, order, &form).await {
        Ok(receipt) => {
            let by = receipt.entries.first().map_or(0, |e| e.seq);
            carry_out(&shell, by).await?;
            Ok(shell.done(
                &reader,
                &Done {
                    number: Some(format!("№ {by}")),
                    message: shell.texts().plain(reader.lang, "erase-done"),
                    location: Some(reader.url(&format!("journal/erase?order={by}"))),
                    receipt: Some(receipt),
                },
            ))
        }
        Err(fault) => refused(&shell, &reader, &who, fault, form.typed),
    }
}

/// The first step: nothing is written.
fn preview(shell: &Shell, reader: &Reader, who: &Who, order: &Ordered, typed: Typed) -> Answer {
    let checked = numbers::read("entries", &order.entries).and_then(|entries| {
        if order.reason.trim().is_empty() {
            return Err(Refusal::invalid("reason", "refusal-reason-missing"));
        }
        Ok(entries)
    });
    match checked {
        Ok(entries) => {
            // The order's own id, so that a second click gets the first receipt, with or without scripts.
            let id: kernel::Id<kernel::kind::Command> = shell.ids().next();
            let mut form = Typed::default().with("command_id", id.to_string());
            form = form.with("entries", order.entries.trim()).with("reason", order.reason.trim());
            let mut page = ErasePage::new(shell, reader, who, form)?;
            page.preview = Some(blocking(|| Preview::of(shell, reader, who, &entries))?);
            shell.draw(reader, &page).answer()
        }
        Err(refusal) => refused(shell, reader, who, refusal.into(), typed),
    }
}

/// The second step: the numbers, typed again, have to be those that were shown.
async fn confirm(
    shell: &Shell,
    who: &Who,
    order: &Ordered,
    form: &CommandForm<Ordered>,
) -> Result<store::Receipt, Fault> {
    let entries = numbers::read("entries", &order.entries)?;
    if order.again.trim().is_empty() {
        return Err(Refusal::invalid("again", "refusal-missing").into());
    }
    if numbers::read("again", &order.again)? != entries {
        return Err(Refusal::invalid("again", "refusal-erase-again").into());
    }
    let views = shell.live().definition().views.clone();
    let command = Erase { entries, reason: order.reason.trim().to_owned(), power: POWER, views };
    shell.submit(who, &form.meta, command).await
}

/// The page again: with a fresh preview where the second step was refused, since others may have changed things.
fn refused(shell: &Shell, reader: &Reader, who: &Who, fault: Fault, typed: Typed) -> Answer {
    shell.refill(reader, fault, typed, |form| {
        let second = form.get("step") == "confirm";
        let entries = numbers::read("entries", form.get("entries")).ok().filter(|_| second);
        let mut page = ErasePage::new(shell, reader, who, form)?;
        if let Some(entries) = entries {
            page.preview = Some(blocking(|| Preview::of(shell, reader, who, &entries))?);
        }
        Ok(page)
    })
}

/// Destroys and rebuilds beside the requests of others; whoever ordered it waits for a moment.
async fn carry_out(shell: &Shell, by: i64) -> Result<(), Fault> {
    let (work, patience) = (shell.clone(), tokio::time::sleep(PATIENCE));
    let mut work = tokio::task::spawn_blocking(move || work.carry_out_erasure(by));
    tokio::pin!(patience);
    tokio::select! {
        done = &mut work => match done {
            Ok(Ok(())) => Ok(()),
            Ok(Err(e)) => Err(Fault::internal(e)),
            Err(e) => Err(Fault::internal(e)),
        },
        () = &mut patience => Ok(()),
    }
}

impl ErasePage {
    /// For the entry's page: whether its body could be erased by this reader.
    pub(super) fn offered(shell: &Shell, who: &Who, entry: &store::Entry) -> bool {
        !entry.destroyed && shell.permits(who, POWER, &Resource::service())
    }
}
