//! Signing a phase: copies that were given out, what came back, and whether its signatures hold.

use desk::signing::{self, Nothing, Signing};
use emergency::command::{GiveCopy, TakeCopy};
use emergency::phase::{Standing, State as Stands};
use emergency::read::{self, PhaseRow};
use exchange::pades::Finding;
use kernel::{Id, Lang, kind};
use press_types::Seal;
use serde::Serialize;
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::print::print;
use crate::show::PhaseShow;

#[derive(Serialize)]
pub(crate) struct SignPage {
    p: PhaseShow,
    sign: Signing,
    form: Typed,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "emergency/sign.html";
    const ROOM: &'static str = "phases";
    fn samples() -> Vec<Self> {
        let p = || PhaseShow::sample(Stands::InForce, Standing::Own);
        let page = |sign| Self { p: p(), sign, form: Typed::default() };
        Signing::samples().into_iter().map(page).collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, (Vec::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (refused, form): (Vec<Finding>, Typed),
) -> Result<SignPage, Fault> {
    let (desk, actor) = (at.desk, who.actor());
    let (printing, eye, facts, names) = (desk.printing()?, desk.eye(actor), desk.facts(actor), desk.names());
    let guard = at.shell.live().definition().guard.as_ref();
    let page = at.shell.read(at.reader, |read| {
        let row = read::phase(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let copies = read::copies(read, id)?;
        let may = at.reader.as_of.is_none() && read::may_sign(read, guard, actor, id)?;
        let function = |code: &str| names.function(code);
        Ok(SignPage {
            p: PhaseShow::of(&row, desk, &facts, at.now()),
            sign: Signing::of(&copies, function, (&printing.authorities, may), refused),
            form,
        })
    })?;
    if page.p.guarded {
        at.shell.trail().looked(actor, Some(id), None, "phase");
    }
    Ok(page)
}

/// The phase, for whoever may give copies of it out: before anything is printed or looked at, which costs time.
fn signs(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<PhaseRow, Fault> {
    let row = at.phase(who, id)?;
    let guard = at.shell.live().definition().guard.as_ref();
    let may = at.shell.live().read(|read| Ok::<_, Fault>(read::may_sign(read, guard, who.actor(), id)?))?;
    if !may {
        let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
        at.shell.permit(who, "phase.note", &on.ok_or_else(Fault::not_found)?)?;
    }
    Ok(row)
}

type Sent = Posted<Desk, Nothing>;

/// Prints a copy, keeps it byte for byte, and gives it out from then on.
pub(crate) async fn give(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let row = signs(&at, &sent.who, sent.id)?;
    let outcome = async {
        web::fields::present(at.reader)?;
        let (_, printed) = print(&at, &sent.who, sent.id, Seal::ForSignature)?;
        let (file, bytes) = signing::give(at.shell, &at.desk.printing()?.blobs, &printed)?;
        let languages = vec![Lang::Fr, Lang::Nl];
        let rule = GiveCopy { phase: sent.id, file, languages, bytes };
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, &row.number, (outcome, "signing-offered"), Vec::new())
}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let row = signs(&at, &sent.who, sent.id)?;
    let mut found = Vec::new();
    let outcome = async {
        let printing = at.desk.printing()?;
        let copies = at.shell.live().read(|read| Ok::<_, Fault>(read::copies(read, sent.id)?))?;
        let around = (at.shell, &printing.blobs, printing.authorities.as_ref());
        let back = signing::take(around, &copies, &sent.form.files, &mut found)?;
        let rule = TakeCopy { phase: sent.id, of: back.of, file: back.file, signers: back.signers };
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, &row.number, (outcome, "signing-taken"), found)
}

/// On with the copies; what was refused is said there, with what was found about the document.
fn answered(
    sent: &Sent,
    number: &str,
    outcome: (Result<Receipt, Fault>, &str),
    found: Vec<Finding>,
) -> Answer {
    let (at, typed) = (At::of(sent), sent.form.typed.clone());
    let path = format!("phases/{}/signature", sent.id);
    let page = |form| page(&at, &sent.who, sent.id, (found, form));
    signing::answered((at.shell, at.reader), (number, &path), outcome, typed, page)
}

/// A copy as it was given out, or as it came back.
pub(crate) async fn copy(
    Visit { shell, desk, reader, who, id: (id, file) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
    Query(which): Query<signing::Which>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.phase(&who, id)?;
    let copies = shell.read(&reader, |read| Ok(read::copies(read, id)?))?;
    signing::copy(&desk.printing()?.blobs, copies, (&row.number, file), &which)
}
