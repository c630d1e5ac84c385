//! The address of a PostgreSQL server, as far as it speaks of TLS. The library that connects knows neither all of PostgreSQL's modes nor a
//! file of authorities, so both are taken out here, in either form that an address may have; everything else is read by the library.

use std::iter::Peekable;
use std::str::Chars;

use postgres::Config;

use crate::StoreError;

/// What an address says of TLS; nothing where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) mode: Option<String>,
    pub(super) roots: Option<String>,
}

impl Said {
    /// Takes a setting that is ours; false for one that is the library's.
    fn takes(
        &mut self,
        key: &str,
        value: impl FnOnce() -> Result<String, StoreError>,
    ) -> Result<bool, StoreError> {
        match key {
            "sslmode" => self.mode = Some(value()?),
            "sslrootcert" => self.roots = Some(value()?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The address without what it says of TLS, read; and what it says.
pub(super) fn read(address: &str) -> Result<(Config, Said), StoreError> {
    let mut said = Said::default();
    let url = ["postgres://", "postgresql://"]
        .iter()
        .find_map(|start| Some((start, address.strip_prefix(*start)?)));
    let rest = match url {
        Some((start, rest)) => format!("{start}{}", from_url(rest, &mut said)?),
        None => from_pairs(address, &mut said)?,
    };
    Ok((parsed(&rest)?, said))
}

/// `user@host/name?key=value&…`, without what is ours.
fn from_url(address: &str, said: &mut Said) -> Result<String, StoreError> {
    // As the library reads it: a password may hold a question mark.
    let (user, place) = match address.split_once('@') {
        Some((user, place)) => (format!("{user}@"), place),
        None => (String::new(), address),
    };
    let Some((place, query)) = place.split_once('?') else { return Ok(address.to_owned()) };
    let mut kept = Vec::new();
    for part in query.split('&') {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        if !said.takes(key, || value_of(&format!("postgres://u@/?application_name={value}")))? {
            kept.push(part);
        }
    }
    let mark = if kept.is_empty() { "" } else { "?" };
    Ok(format!("{user}{place}{mark}{}", kept.join("&")))
}

/// `key=value key='value'`, without what is ours.
fn from_pairs(address: &str, said: &mut Said) -> Result<String, StoreError> {
    let mut kept = Vec::new();
    let mut chars = address.chars().peekable();
    loop {
        blanks(&mut chars);
        let mut key = String::new();
        while let Some(c) = chars.next_if(|c| *c != '=' && !c.is_whitespace()) {
            key.push(c);
        }
        if key.is_empty() && chars.peek().is_none() {
            return Ok(kept.join(" "));
        }
        blanks(&mut chars);
        let equals = chars.next_if_eq(&'=').is_some();
        blanks(&mut chars);
        let value = raw_value(&mut chars);
        if key.is_empty() || !equals || value.is_empty() {
            return Err(unread("it is neither «key=value key=value» nor «postgresql://…»"));
        }
        if !said.takes(&key, || value_of(&format!("application_name={value}")))? {
            kept.push(format!("{key}={value}"));
        }
    }
}

/// A value as it is written, with its quotes and backslashes.
fn raw_value(chars: &mut Peekable<Chars<'_>>) -> String {
    let mut raw = String::new();
    let quoted = chars.next_if_eq(&'\'').is_some();
    if quoted {
        raw.push('\'');
    }
    while let Some(c) = chars.next_if(|c| quoted || !c.is_whitespace()) {
        raw.push(c);
        if c == '\\' {
            raw.extend(chars.next());
        } else if quoted && c == '\'' {
            break;
        }
    }
    raw
}

fn blanks(chars: &mut Peekable<Chars<'_>>) {
    while chars.next_if(|c| c.is_whitespace()).is_some() {}
}

/// A value without quotes, backslashes and percent signs: the library reads it, under a name that takes any text.
fn value_of(alone: &str) -> Result<String, StoreError> {
    Ok(parsed(alone)?.get_application_name().unwrap_or_default().to_owned())
}

fn parsed(address: &str) -> Result<Config, StoreError> {
    address.parse::<Config>().map_err(|e| {
        let cause = std::error::Error::source(&e).map_or_else(|| e.to_string(), ToString::to_string);
        // What stands behind a blank in a password without quotes is taken for a setting, and would be repeated.
        let secret = address.contains("password") || address.contains('@');
        if secret && cause.starts_with("unknown option") {
            return unread(
                "it names a setting that there is not (a value with blanks stands in quotes: password='…')",
            );
        }
        unread(&cause)
    })
}

/// The address itself is not repeated: a password may stand in it.
fn unread(why: &str) -> StoreError {
    StoreError::Line(format!("its address cannot be read: {why}"))
}
