watch-mapping-title = Mappings of CSV files
watch-mapping-intro = A mapping says which column of a CSV file is which field, how its times are written and which type of incident its rows are. Files whose names fit, and feeds of that name, are read by it.
watch-mapping-no = There is no mapping yet.
watch-mapping-name = Name
watch-mapping-provider = Provider
watch-mapping-files = Files
watch-mapping-changed = Last change (UTC)
watch-mapping-new = New mapping
watch-mapping-one = Mapping { $name }
watch-mapping-content = Mapping
watch-mapping-content-hint = TOML, at most { $kilobytes } KB. The guide “Mappings” explains every key.
watch-mapping-sample = Sample
watch-mapping-sample-hint = A CSV file as it comes, also packed. It is tried and not kept.
watch-mapping-try = Try
watch-mapping-save = Save
watch-mapping-file = Save as a file
watch-mapping-remove = Take out of use
watch-mapping-remove-title = Take the mapping { $name } out of use?
watch-mapping-remove-intro = Files that it read before stay as they were read. New ones of these names are refused until a mapping reads them.
watch-mapping-removed = The mapping is out of use. What it read stays.
watch-mapping-saved = Saved. A replay shows what earlier files would be by it now.
watch-mapping-no-sample = Choose a sample to try the mapping on.
watch-mapping-bad-sample = The sample cannot be unpacked, or no file is in it. Choose the CSV file itself.
watch-mapping-name-taken = Another mapping has this name. Open that one to change it, or choose another name.
watch-mapping-tried = What becomes of the sample
watch-mapping-counts = { $taken ->
    [one] { $taken } row would be stored
   *[other] { $taken } rows would be stored
}, { $refused ->
    [one] { $refused } refused
   *[other] { $refused } refused
}. Nothing was stored.
watch-mapping-lacks = The sample lacks columns that the mapping names: { $columns }
watch-mapping-columns = Columns
watch-mapping-column = Column
watch-mapping-becomes = Becomes
watch-mapping-left-out = left out
watch-mapping-extra = stays as further detail under its own name
watch-mapping-first = First rows
watch-mapping-more-refused = Further refused rows
watch-mapping-line = Line
watch-mapping-event = What it becomes
watch-mapping-refused-in = Refused for column { $column }
watch-mapping-too-large = The mapping is larger than { $limit } bytes. Check that it is the right file.
watch-mapping-toml = The mapping cannot be read: { $problem }
watch-mapping-value = { $key } = “{ $value }” cannot be used. Possible: { $expected }
watch-mapping-missing = { $key } is missing. For example: { $expected }
watch-mapping-both = { $one } and { $other } cannot both be there. Leave one out.
watch-mapping-utf16 = The file is in UTF-16. Write encoding = "utf-16le" or "utf-16be" under [csv] of its mapping.
watch-mapping-no-column = A column that the mapping needs is not in the file. Check the delimiter and the names of the columns in the mapping.
watch-mapping-not-found = No column is named “{ $column }”. The file has: { $found }
watch-mapping-none = No mapping reads this CSV file. Load one with its name or feed, then have the file read again.
watch-reject-other-time = “{ $value }” is not a time as the mapping says; expected { $expected }.
watch-reject-unknown-type = The mapping has no type for “{ $value }”. Add it to type.values, or set type.otherwise.
watch-reject-required = { $field } is required and does not take “{ $value }”.
watch-reject-about-nothing = No column of the row holds an address, a name, a URL or another thing that it is about.
