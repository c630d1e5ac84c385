//! What can be typed after the program's name.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::config::Settings;

/// Operating platform of a regional safety authority: one accountable record of who decided, promised or paid what
#[derive(Debug, Parser)]
#[command(name = "belfry", version, max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub settings: Settings,
    /// Say whether the configuration can be used, show what is in force, and stop
    #[arg(long, global = true)]
    pub check_config: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run: staff pages, live updates, timers. One process writes in a place: a second one is refused, as is every command that says "stop the server first" (exit code 4)
    Serve,
    /// Serve the public crisis site alone, from the file in which it stands: no database, no key
    Public(PublicArgs),
    /// Play a night, with --reception fourteen weeks, with --plan a year of planning, with fictitious people; nothing is kept unless --data is given
    Demo(DemoArgs),
    /// Make a new, empty place: profile, territory, first administrator, first watch officer
    Init(InitArgs),
    /// The profile: what makes this region this region
    #[command(subcommand)]
    Profile(ProfileCommand),
    /// Areas, points of interest, streets
    #[command(subcommand)]
    Territory(TerritoryCommand),
    /// People who may sign in
    #[command(subcommand)]
    User(UserCommand),
    /// The journal: verify, prove, export, rebuild its views
    #[command(subcommand)]
    Journal(JournalCommand),
    /// Public warnings: the key that signs them
    #[command(subcommand)]
    Warnings(WarningsCommand),
    /// Accounts of a year: open the next one, take in a published one. Stop the server first
    #[command(subcommand)]
    Account(AccountCommand),
    /// Copy everything that is kept into a new folder, while running; keys apart
    Backup(BackupArgs),
    /// Put a backup into an empty place and say exactly what is missing
    Restore(RestoreArgs),
}

#[derive(Debug, clap::Args)]
pub(crate) struct PublicArgs {
    /// Folder in which the site stands (`[public] folder` of the place that publishes it)
    #[arg(long, value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Address to listen on; without it port 8081 of this machine alone
    #[arg(long, value_name = "ADDRESS")]
    pub on: Option<SocketAddr>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DemoArgs {
    /// Do not open a browser
    #[arg(long)]
    pub quiet: bool,
    /// Start the script paused
    #[arg(long)]
    pub paused: bool,
    /// Play the fourteen weeks of an invented reception crisis, from the Tuesday of week 6 on
    #[arg(long)]
    pub reception: bool,
    /// Come into the year 2023 of the regional plan: objectives, projects, partners, bodies, registers, the note
    #[arg(long, conflicts_with = "reception")]
    pub plan: bool,
    /// With --reception: let so many weeks pass in a minute from the start; without it they pass as the clock does until you say so
    #[arg(long, value_name = "WEEKS", requires = "reception", value_parser = clap::value_parser!(u32).range(1..=60))]
    pub weeks_per_minute: Option<u32>,
    /// The process that plays; started by the one that watches over it
    #[arg(long, hide = true)]
    pub player: bool,
    /// The one that watches over it could not open the public listener: whether its address was taken
    #[arg(long, hide = true, value_name = "TAKEN")]
    pub unserved: Option<bool>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct InitArgs {
    /// GeoJSON file with the area (a polygon) and, if you like, its municipalities
    #[arg(long, value_name = "FILE")]
    pub area: Option<PathBuf>,
    /// Name of the place
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Name of the first administrator
    #[arg(long, value_name = "NAME")]
    pub admin: Option<String>,
    /// Name of a first watch officer, who works on the floor: an administrator reads none of it. Their password is asked for after
    /// the administrator's (the second line of standard input)
    #[arg(long, value_name = "NAME")]
    pub officer: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    /// Say in words what is wrong with a profile
    Check {
        /// Folder; without it the configured profile
        folder: Option<PathBuf>,
    },
    /// Put the configured profile into force; its hash is journalled. Stop the server first
    Install,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TerritoryCommand {
    /// Import areas, points of interest or streets (GeoJSON, CSV)
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
pub(crate) struct ImportArgs {
    /// The file
    pub file: PathBuf,
    /// What its features are: region, zone, municipality, neighbourhood, sector, poi, streets
    #[arg(long)]
    pub kind: String,
    /// Property or column with the official code
    #[arg(long, default_value = "code")]
    pub code: String,
    /// Property or column with the French name
    #[arg(long, default_value = "name_fr")]
    pub name_fr: String,
    /// Property or column with the Dutch name
    #[arg(long, default_value = "name_nl")]
    pub name_nl: String,
    /// First day of validity (YYYY-MM-DD)
    #[arg(long)]
    pub valid_from: Option<String>,
    /// Property with the inhabitants of areas
    #[arg(long)]
    pub population: Option<String>,
    /// Year of that count
    #[arg(long)]
    pub year: Option<i16>,
    /// What points of interest are, where the file does not say: school, hospital, clinic, care-home, station, police, fire-station
    #[arg(long)]
    pub poi: Option<String>,
    /// Leave out points and streets without a name instead of refusing the file
    #[arg(long)]
    pub skip_nameless: bool,
    /// Where the file comes from, as pages show it: "Statbel 2025"
    #[arg(long)]
    pub source: Option<String>,
    /// Only say what would be imported
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Register a person with a function and a password (asked for, or read from standard input). Stop the server first, or use the page of people
    Add {
        /// Sign-in name
        login: String,
        /// Full name
        #[arg(long)]
        name: String,
        /// Code of the function
        #[arg(long)]
        function: String,
        /// Code of the organisation for which the function is held; without it the profile's first
        #[arg(long)]
        organisation: Option<String>,
        /// Code of an area that the function reaches; may be given several times
        #[arg(long)]
        area: Vec<String>,
        /// fr, nl or en
        #[arg(long, default_value = "fr")]
        lang: String,
        /// The person chose this password themselves: they need not choose another one at the first sign-in
        #[arg(long)]
        keep_password: bool,
    },
    /// Show with what somebody proves themselves besides the password; take it away when it was lost. Stop the server first
    Factors {
        /// Sign-in name
        login: String,
        /// Take away all passkeys, codes and recovery codes, and end the sessions; noted in the journal
        #[arg(long)]
        reset: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Open the account of a year with every section, carried from the year before; say what is missing. Stop the server first, or use
    /// the page of accounts
    New {
        /// Code of the kind of account: policy-note
        #[arg(long)]
        kind: String,
        /// Of which year
        #[arg(long)]
        year: i64,
    },
    /// Take in a published account that the profile holds as data. Stop the server first, or use the page of accounts
    Take {
        /// Code of the kind of account: policy-note
        #[arg(long)]
        kind: String,
        /// Of which year
        #[arg(long)]
        year: i64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum JournalCommand {
    /// Recompute every hash; name the entry where something is wrong. With --proof: check what `journal prove` wrote
    Verify {
        /// An export; without it the journal in the data folder
        export: Option<PathBuf>,
        /// A proof, instead of a journal
        #[arg(long, value_name = "FILE", conflicts_with = "export")]
        proof: Option<PathBuf>,
        /// Signed checkpoints, one note after another
        #[arg(long, value_name = "FILE")]
        checkpoints: Option<PathBuf>,
        /// Public key (PEM) that the checkpoints must be signed by
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Which journal
        #[arg(long, default_value = "live")]
        journal: String,
    },
    /// Prove that an entry is in the journal of the newest checkpoint, or that this one continues an earlier checkpoint
    Prove {
        /// Number of the entry
        #[arg(required_unless_present = "since", conflicts_with = "since")]
        seq: Option<i64>,
        /// Number of entries that the earlier checkpoint covers
        #[arg(long, value_name = "SIZE")]
        since: Option<i64>,
        /// Which journal
        #[arg(long, default_value = "live")]
        journal: String,
    },
    /// Write the whole journal into a folder: entries, checkpoints, public key
    Export {
        /// A folder that does not exist yet
        folder: PathBuf,
        /// Which journal
        #[arg(long, default_value = "live")]
        journal: String,
    },
    /// Build the views anew from the entries. Stop the server first
    Rebuild {
        /// Which journal
        #[arg(long, default_value = "live")]
        journal: String,
    },
    /// A new key signs checkpoints from now on; the present one says so and is destroyed. Stop the server first
    RotateKey,
    /// List what a restore holds and what failed for good; let it run again or give it up, with the reason. To list needs no stop;
    /// otherwise stop the server first, or use the page of what was not carried out
    Jobs(JobsArgs),
    /// Check the whole store: chain, views against a rebuild, stored files. Stop the server first
    Fsck {
        /// Which journal
        #[arg(long, default_value = "live")]
        journal: String,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct JobsArgs {
    /// Let the held and failed jobs of this queue run again
    #[arg(long, value_name = "QUEUE", requires = "reason")]
    pub run: Option<String>,
    /// Give the held and failed jobs of this queue up
    #[arg(long, value_name = "QUEUE", requires = "reason", conflicts_with = "run")]
    pub drop: Option<String>,
    /// Why: kept in the journal
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WarningsCommand {
    /// A new key signs warnings from now on; the certificate until now stays published beside the new one. Stop the server first
    RotateKey,
}

#[derive(Debug, clap::Args)]
pub(crate) struct BackupArgs {
    /// A folder that does not exist yet
    pub folder: PathBuf,
    /// Where the keys go: another folder, kept elsewhere. Without it keys are not copied
    #[arg(long, value_name = "FOLDER")]
    pub keys: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RestoreArgs {
    /// The backup's folder
    pub folder: PathBuf,
    /// Register of erasures that happened after the backup
    #[arg(long, value_name = "FILE")]
    pub erasures: Option<PathBuf>,
    /// Signed checkpoints from outside, to say exactly what is missing
    #[arg(long, value_name = "FILE")]
    pub checkpoints: Option<PathBuf>,
}
