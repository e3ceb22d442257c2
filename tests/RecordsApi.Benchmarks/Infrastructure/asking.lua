-- Asks the addresses of a file in turn, from a place in it on, and says what came of it in one line.
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
local at = tonumber(os.getenv("FROM"))

request = function()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at])
end

done = function(summary, latency)
  local seconds = summary.duration / 1000000
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format("\nRESULT %.3f %.3f %.3f %d %d\n", summary.requests / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests, failed))
end
