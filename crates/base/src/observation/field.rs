//! The registry of an observation's columns: one flat name each, IntelMQ's dotted name beside it.
//!
//! Not here: columns that enrichment or storage adds (those are the lake's).
//! Invariant: [`Field::ALL`] is append-only; a name never changes its meaning.

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// UTF-8 text.
    Text,
    /// A 64-bit integer.
    Int,
    /// A 64-bit float.
    Float,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A moment in UTC.
    Time,
}

macro_rules! fields {
    ($($variant:ident $column:literal $intelmq:literal $kind:ident;)*) => {
        /// A typed column of an observation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Field { $(
            #[doc = concat!("`", $column, "`; IntelMQ: `", $intelmq, "`")]
            $variant,
        )* }

        impl Field {
            /// Every field, in column order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The number of fields.
            pub const COUNT: usize = Self::ALL.len();

            /// The column's flat name in the lake and in SQL.
            #[must_use]
            pub const fn column(self) -> &'static str {
                match self { $(Self::$variant => $column,)* }
            }

            /// The dotted name that IntelMQ 3.5 gives the field.
            #[must_use]
            pub const fn intelmq(self) -> &'static str {
                match self { $(Self::$variant => $intelmq,)* }
            }

            /// What the field holds.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind,)* }
            }

            /// The field of a dotted IntelMQ name.
            #[must_use]
            pub fn from_intelmq(name: &str) -> Option<Self> {
                match name { $($intelmq => Some(Self::$variant),)* _ => None }
            }

            /// The field of a flat column name.
            #[must_use]
            pub fn from_column(name: &str) -> Option<Self> {
                match name { $($column => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

fields! {
    TimeSource "time_source" "time.source" Time;
    TimeObservation "time_observation" "time.observation" Time;
    FeedName "feed_name" "feed.name" Text;
    FeedProvider "feed_provider" "feed.provider" Text;
    FeedCode "feed_code" "feed.code" Text;
    FeedAccuracy "feed_accuracy" "feed.accuracy" Float;
    FeedUrl "feed_url" "feed.url" Text;
    FeedDocumentation "feed_documentation" "feed.documentation" Text;
    ClassificationTaxonomy "classification_taxonomy" "classification.taxonomy" Text;
    ClassificationType "classification_type" "classification.type" Text;
    ClassificationIdentifier "classification_identifier" "classification.identifier" Text;
    Severity "severity" "severity" Text;
    Status "status" "status" Text;
    Tlp "tlp" "tlp" Text;
    SourceIp "source_ip" "source.ip" Ip;
    SourcePort "source_port" "source.port" Int;
    SourceNetwork "source_network" "source.network" Text;
    SourceAsn "source_asn" "source.asn" Int;
    SourceAsName "source_as_name" "source.as_name" Text;
    SourceFqdn "source_fqdn" "source.fqdn" Text;
    SourceUrl "source_url" "source.url" Text;
    SourceUrlpath "source_urlpath" "source.urlpath" Text;
    SourceReverseDns "source_reverse_dns" "source.reverse_dns" Text;
    SourceDomainSuffix "source_domain_suffix" "source.domain_suffix" Text;
    SourceAccount "source_account" "source.account" Text;
    SourceLocalIp "source_local_ip" "source.local_ip" Ip;
    SourceLocalHostname "source_local_hostname" "source.local_hostname" Text;
    SourceAbuseContact "source_abuse_contact" "source.abuse_contact" Text;
    SourceRegistry "source_registry" "source.registry" Text;
    SourceAllocated "source_allocated" "source.allocated" Time;
    SourceTorNode "source_tor_node" "source.tor_node" Text;
    SourceCc "source_cc" "source.geolocation.cc" Text;
    SourceRegion "source_region" "source.geolocation.region" Text;
    SourceCity "source_city" "source.geolocation.city" Text;
    SourceCountry "source_country" "source.geolocation.country" Text;
    SourceState "source_state" "source.geolocation.state" Text;
    SourceLatitude "source_latitude" "source.geolocation.latitude" Float;
    SourceLongitude "source_longitude" "source.geolocation.longitude" Float;
    DestinationIp "destination_ip" "destination.ip" Ip;
    DestinationPort "destination_port" "destination.port" Int;
    DestinationNetwork "destination_network" "destination.network" Text;
    DestinationAsn "destination_asn" "destination.asn" Int;
    DestinationAsName "destination_as_name" "destination.as_name" Text;
    DestinationFqdn "destination_fqdn" "destination.fqdn" Text;
    DestinationUrl "destination_url" "destination.url" Text;
    DestinationUrlpath "destination_urlpath" "destination.urlpath" Text;
    DestinationReverseDns "destination_reverse_dns" "destination.reverse_dns" Text;
    DestinationDomainSuffix "destination_domain_suffix" "destination.domain_suffix" Text;
    DestinationAccount "destination_account" "destination.account" Text;
    DestinationLocalIp "destination_local_ip" "destination.local_ip" Ip;
    DestinationLocalHostname "destination_local_hostname" "destination.local_hostname" Text;
    DestinationAbuseContact "destination_abuse_contact" "destination.abuse_contact" Text;
    DestinationRegistry "destination_registry" "destination.registry" Text;
    DestinationAllocated "destination_allocated" "destination.allocated" Time;
    DestinationTorNode "destination_tor_node" "destination.tor_node" Text;
    DestinationCc "destination_cc" "destination.geolocation.cc" Text;
    DestinationRegion "destination_region" "destination.geolocation.region" Text;
    DestinationCity "destination_city" "destination.geolocation.city" Text;
    DestinationCountry "destination_country" "destination.geolocation.country" Text;
    DestinationState "destination_state" "destination.geolocation.state" Text;
    DestinationLatitude "destination_latitude" "destination.geolocation.latitude" Float;
    DestinationLongitude "destination_longitude" "destination.geolocation.longitude" Float;
    MalwareName "malware_name" "malware.name" Text;
    MalwareVersion "malware_version" "malware.version" Text;
    MalwareHashMd5 "malware_hash_md5" "malware.hash.md5" Text;
    MalwareHashSha1 "malware_hash_sha1" "malware.hash.sha1" Text;
    MalwareHashSha256 "malware_hash_sha256" "malware.hash.sha256" Text;
    ProductFullName "product_full_name" "product.full_name" Text;
    ProductName "product_name" "product.name" Text;
    ProductVendor "product_vendor" "product.vendor" Text;
    ProductVersion "product_version" "product.version" Text;
    ProductVulnerabilities "product_vulnerabilities" "product.vulnerabilities" Text;
    ProtocolTransport "protocol_transport" "protocol.transport" Text;
    ProtocolApplication "protocol_application" "protocol.application" Text;
    EventDescriptionText "event_description_text" "event_description.text" Text;
    EventDescriptionUrl "event_description_url" "event_description.url" Text;
    EventDescriptionTarget "event_description_target" "event_description.target" Text;
    Comment "comment" "comment" Text;
    Constituency "constituency" "constituency" Text;
    EventHash "event_hash" "event_hash" Text;
    MispAttributeUuid "misp_attribute_uuid" "misp.attribute_uuid" Text;
    MispEventUuid "misp_event_uuid" "misp.event_uuid" Text;
    Output "output" "output" Text;
    RtirId "rtir_id" "rtir_id" Int;
    ScreenshotUrl "screenshot_url" "screenshot_url" Text;
    Confidence "confidence" "extra.confidence" Int;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_field() {
        for field in Field::ALL {
            assert_eq!(Field::from_intelmq(field.intelmq()), Some(*field));
            assert_eq!(Field::from_column(field.column()), Some(*field));
        }
    }
}
