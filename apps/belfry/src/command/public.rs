//! `belfry public`: the public site alone, from the file in which it stands. No database, no key, no profile: it may run on another
//! machine to which the file is copied, and goes on when everything else is down.

use std::net::SocketAddr;
use std::process::ExitCode;

use super::{Failed, say};
use crate::cli::PublicArgs;
use crate::listen;
use crate::public::Server;

/// Beside the default port of the staff listener.
const PORT: u16 = 8081;

pub(crate) fn run(args: &PublicArgs) -> Result<ExitCode, Failed> {
    let at = args.on.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], PORT)));
    let server = Server::start(at, &args.folder).map_err(|e| Failed::Plain(format!("{at}: {e}")))?;
    say(&format!("the public site of {} is at http://{}", args.folder.display(), server.at));
    listen::stopped().map_err(|e| Failed::Plain(format!("signals cannot be heard: {e}")))?;
    Ok(ExitCode::SUCCESS)
}
