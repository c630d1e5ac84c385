//! What the addressee says. Where the commitment stands afterwards is said by the kind alone.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// Known and taken on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Acknowledged(pub Answer);

/// Done, as reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Executed(pub Answer);

/// Will not or cannot be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Declined(pub Answer);

/// How it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Replied(pub Answer);
