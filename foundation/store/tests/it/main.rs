//! The storage contract, run on both backends.

mod backup;
mod contract;
mod counter;
mod crash;
mod erase;
mod past;
mod words;
