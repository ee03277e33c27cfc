//! The real window, driven through WebDriver on a virtual display: `./dev test --test window`.
//!
//! Pictures are kept under `target/screens`, for somebody to look at. Only Linux has the driver.
#![cfg(target_os = "linux")]

mod app_road;
mod blank;
mod dialog;
mod filing;
mod follow;
mod http;
mod keyboard;
mod kill;
mod need;
mod opening;
mod pictures;
mod portal;
mod print;
mod refused;
mod screens;
mod sms;
mod steps;
mod timeline;
mod wizards;
