//! Who must be told of a phase, and who was.

use desk::Names;
use emergency::phase::{Means, Recipient, ToldOf};
use emergency::read::{GRACE_SECONDS, PhaseRow, recipients};
use kernel::{Text, Timestamp};
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::desk::Desk;

/// An office by name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OfficeShow {
    pub(crate) function: Text,
    pub(crate) organisation: Option<Text>,
    pub(crate) area: Option<Text>,
    /// Number at which it is reached.
    pub(crate) reached: Option<String>,
}

impl OfficeShow {
    pub(crate) fn of(to: &Recipient, desk: &Desk, names: &Names) -> Self {
        Self {
            function: names.function(&to.function),
            organisation: to.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            area: to.area.as_deref().map(|a| Names::of(&names.areas, a)),
            reached: (desk.reached)(to),
        }
    }
    pub(crate) fn sample(rich: bool) -> Self {
        let three = |t: &str| Text::three(t, t, t);
        Self {
            function: three("High official"),
            organisation: rich.then(|| three("Capital")),
            area: rich.then(|| three("Hautrive")),
            reached: rich.then(|| "0490 00 00 10".to_owned()),
        }
    }
}

/// Somebody who must be told.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RecipientShow {
    pub(crate) n: i64,
    pub(crate) office: OfficeShow,
    pub(crate) told_at: Option<Timestamp>,
    pub(crate) means: Option<&'static str>,
    pub(crate) whom: Option<String>,
    pub(crate) by: Option<Text>,
    pub(crate) read_back: bool,
    pub(crate) tries: i64,
    pub(crate) tried_at: Option<Timestamp>,
    pub(crate) tell_by: Timestamp,
    /// What they are told of.
    pub(crate) of: &'static str,
    /// Whether they still have to be told.
    pub(crate) due: bool,
    pub(crate) late: bool,
    /// Whether it was contested, so that nobody has to be told of it.
    pub(crate) struck: bool,
    /// Whether it can be written down that they were told, also of what was contested meanwhile.
    pub(crate) may_tell: bool,
}

impl RecipientShow {
    pub(crate) fn sample(n: i64) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let told = n == 1 || n == 3;
        Self {
            n,
            office: OfficeShow::sample(told),
            told_at: told.then_some(at),
            means: told.then_some("phone"),
            whom: told.then(|| "permanence".to_owned()),
            by: told.then(|| Text::three("Veille", "Wacht", "Watch")),
            read_back: told,
            tries: if n == 2 { 2 } else { 0 },
            tried_at: (n == 2).then_some(at),
            tell_by: at,
            of: match n {
                0 | 1 => ToldOf::Declaration,
                2 | 3 => ToldOf::Ending,
                4 => ToldOf::EndingContested,
                _ => ToldOf::DeclarationContested,
            }
            .code(),
            due: !told && n != 3,
            late: n == 2,
            struck: n == 3,
            may_tell: n != 0,
        }
    }
}

/// Who must be told of a phase.
pub(crate) fn recipient_rows(
    read: &dyn Read,
    desk: &Desk,
    phase: &PhaseRow,
    now: Timestamp,
    may_tell: bool,
) -> Result<Vec<RecipientShow>, StoreError> {
    let names = desk.names();
    let late_by = now.plus_seconds(-GRACE_SECONDS);
    let all = recipients(read, phase.id)?;
    Ok(all
        .into_iter()
        .map(|row| RecipientShow {
            of: row.of.code(),
            due: row.is_due(phase.state),
            late: row.is_due(phase.state) && row.tell_by <= late_by,
            struck: row.struck,
            may_tell: may_tell && row.told_at.is_none() && (may_be_late(row.of) || row.is_due(phase.state)),
            n: row.n,
            office: OfficeShow::of(&row.to, desk, &names),
            told_at: row.told_at,
            means: row.means.map(Means::code),
            whom: row.whom,
            by: row.by.as_deref().map(|by| names.function(by)),
            read_back: row.read_back,
            tries: row.tries,
            tried_at: row.tried_at,
            tell_by: row.tell_by,
        })
        .collect())
}

/// Whether a call about it may still be written down once it presses no more. That an end was contested is told while the phase goes
/// on; of the next end they are told anew.
const fn may_be_late(of: ToldOf) -> bool {
    matches!(of, ToldOf::Declaration | ToldOf::Ending)
}

/// The list as it arrives live.
#[derive(Serialize)]
pub(crate) struct RecipientsPart {
    /// The phase.
    pub(crate) id: String,
    pub(crate) recipients: Vec<RecipientShow>,
}

impl Page for RecipientsPart {
    const TEMPLATE: &'static str = "emergency/part-recipients.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let some = (0..6).map(RecipientShow::sample).collect();
        vec![Self { id: "x".into(), recipients: Vec::new() }, Self { id: "x".into(), recipients: some }]
    }
}
