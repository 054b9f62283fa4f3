-- Each request asks for an address that nobody asked for before.
local asked = 0

function request()
  asked = asked + 1
  return wrk.format("GET", wrk.path .. "?asked=" .. asked .. "-" .. os.time())
end
