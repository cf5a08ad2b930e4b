//! One observation as it is filled: addresses, services, counters, and lists in `extra`.
//!
//! Not here: which element becomes an observation. Invariant: a value that its field refuses is in
//! `extra`.

use super::super::event::{Address, Node, Service, System};
use crate::field::{self, Given, Taken};
use base::observation::{ExtraKind, Field, Row};
use serde_json::{Value, json};

/// One end of an observation.
#[derive(Clone, Copy)]
pub(super) struct Side {
    pub(super) ip: Field,
    pub(super) port: Field,
    pub(super) network: Field,
    pub(super) asn: Field,
    pub(super) fqdn: Field,
    pub(super) url: Field,
    pub(super) account: Field,
    pub(super) name: &'static str,
}

pub(super) const SOURCE: Side = Side {
    ip: Field::SourceIp,
    port: Field::SourcePort,
    network: Field::SourceNetwork,
    asn: Field::SourceAsn,
    fqdn: Field::SourceFqdn,
    url: Field::SourceUrl,
    account: Field::SourceAccount,
    name: "source",
};
pub(super) const DESTINATION: Side = Side {
    ip: Field::DestinationIp,
    port: Field::DestinationPort,
    network: Field::DestinationNetwork,
    asn: Field::DestinationAsn,
    fqdn: Field::DestinationFqdn,
    url: Field::DestinationUrl,
    account: Field::DestinationAccount,
    name: "destination",
};

pub(super) struct Out<'o> {
    pub(super) row: Row,
    pub(super) scratch: String,
    pub(super) each: &'o mut dyn FnMut(&Row),
}

impl Out<'_> {
    pub(super) fn put(&mut self, field: Field, text: &str) -> bool {
        let taken = field::put(&mut self.row, field, Given::Text(text), &mut self.scratch);
        self.scratch.clear();
        taken == Taken::Yes
    }

    pub(super) fn extra(&mut self, key: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => self.row.set_extra(key, text, ExtraKind::Text),
            Value::Array(values) if values.is_empty() => {}
            other => self.row.set_extra(key, &other.to_string(), ExtraKind::Json),
        }
    }

    pub(super) fn put_or_extra(&mut self, field: Field, key: &str, text: &str) {
        if self.row.get(field).is_some() || !self.put(field, text) {
            self.append(key, text);
        }
    }

    /// Adds to a list in `extra`.
    pub(super) fn append(&mut self, key: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut list: Vec<Value> = match self.row.extra(key) {
            Some((old, ExtraKind::Json)) => serde_json::from_str(old).unwrap_or_default(),
            _ => Vec::new(),
        };
        list.push(text.into());
        self.extra(key, &Value::Array(list));
    }

    pub(super) fn address(&mut self, side: Side, address: &Address) {
        let text = address.value.as_str();
        let kind = address.category.as_ref().map_or("", |c| c.as_str());
        let field = match kind {
            "ipv4-net" | "ipv6-net" | "ipv4-net-masked" | "ipv6-net-masked" => side.network,
            "asn" => side.asn,
            "e-mail" => side.account,
            "site-uri" => side.url,
            "" | "ipv4-addr" | "ipv6-addr" => side.ip,
            _ => return self.append(&format!("{}.{kind}", side.name), text),
        };
        self.put_or_extra(field, &format!("{}.addresses", side.name), text);
    }

    pub(super) fn node(&mut self, side: Side, node: &Node) {
        for address in &node.addresses {
            self.address(side, address);
        }
        let names = node.names.iter().map(|n| n.text.as_str());
        let domains = node.domains.iter().filter_map(|d| d.name.as_deref());
        for name in names.chain(domains) {
            self.put_or_extra(side.fqdn, &format!("{}.names", side.name), name);
        }
        for place in &node.locations {
            self.append(&format!("{}.location", side.name), &place.text);
        }
        for role in &node.roles {
            let role = role.category.as_ref().map_or("", |c| c.as_str());
            self.append(&format!("{}.role", side.name), role);
        }
        for domain in &node.domains {
            let status = domain.system_status.as_ref().map_or("", |s| s.as_str());
            self.append(&format!("{}.system_status", side.name), status);
        }
        if let Some(at) = node.at
            && side.name == "source"
        {
            self.row.set_time(Field::TimeSource, at);
        }
    }

    pub(super) fn service(&mut self, side: Side, service: &Service) {
        if let Some(port) = service.port {
            self.put_or_extra(
                side.port,
                &format!("{}.ports", side.name),
                &port.to_string(),
            );
        }
        if let Some(ports) = &service.ports {
            if ports.bytes().all(|b| b.is_ascii_digit()) {
                self.put(side.port, ports);
            } else {
                self.append(&format!("{}.ports", side.name), ports);
            }
        }
        let transport = match service.protocol {
            Some(1) => "icmp".to_owned(),
            Some(6) => "tcp".to_owned(),
            Some(17) => "udp".to_owned(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        if !transport.is_empty() {
            self.put_or_extra(Field::ProtocolTransport, "protocols", &transport);
        }
        if let Some(name) = service.name.as_ref().and_then(|n| n.iana.as_deref()) {
            self.put_or_extra(Field::ProtocolApplication, "applications", name);
        }
    }

    pub(super) fn system(&mut self, side: Side, system: &System) {
        self.node(side, &system.node);
        for role in &system.roles {
            let role = role.category.as_ref().map_or("", |c| c.as_str());
            self.append(&format!("{}.role", side.name), role);
        }
        for service in &system.services {
            self.service(side, service);
        }
        for text in &system.descriptions {
            self.append(&format!("{}.description", side.name), &text.text);
        }
        for counter in system.counters.iter().chain(&system.node.counters) {
            let unit = counter.unit.as_ref().map_or("event", |u| u.as_str());
            let per = counter
                .duration
                .as_ref()
                .map(|d| format!("/{}", d.as_str()));
            let key = match (unit, per, side.name) {
                ("event", None, "source") => "count".to_owned(),
                (unit, per, name) => format!("{name}.{unit}{}", per.unwrap_or_default()),
            };
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            let number = if counter.value.fract() == 0.0 && counter.value.abs() < 9e15 {
                json!(counter.value as i64)
            } else {
                json!(counter.value)
            };
            self.extra(&key, &number);
        }
    }

    pub(super) fn emit(&mut self) {
        (self.each)(&self.row);
    }
}
