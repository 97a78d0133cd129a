def log = new File(basedir, 'build.log').text
def golden = 'src/test/goldens/it/ScannedTest/asks.golden.json'
assert log.contains("[INFO] look at ${golden}: 1 text that must not be committed, 1 word looks like a name, 1 long number")
assert log.contains('[INFO]   line 5  <e-mail address> in $.recording.answer, 4455667788')
assert log.contains('[INFO]   line 4  Rossi')
assert log.contains('scanned 1 file of goldens: 1 text that must not be committed, 1 word looks like a name, 1 long number')
assert log.contains('these goldens hold what must not be committed')
assert log.contains("  ${golden}:5: <e-mail address>")
assert log.contains('[INFO] scanned 1 file of goldens: nothing to look at')
assert !log.contains('rossi@')
